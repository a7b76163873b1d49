/**
 * The review of a version, before it is approved: whose sign-offs it needs, who gave them, who is asked, and what was said.
 *
 * <p>{@link org.tributary.publication.review.SignOffRule} says which places must be signed, a
 * {@link org.tributary.publication.review.ReviewRound} which still are to be, by whom they can be, and when it is complete.
 * {@code SignOffs} and {@code ReviewComments} keep it; they know versions by key only, so that the component above knows
 * them and they know nothing of it.
 */
@NullMarked
package org.tributary.publication.review;

import org.jspecify.annotations.NullMarked;
