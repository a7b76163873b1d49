/**
 * What the carrier answers: guidance and directed products, and whether they helped. {@code EffectWindow} says which
 * weeks are compared, {@code EffectEstimate} what came of it. Guidance is published because a theme rose, and what rose
 * tends to fall by itself; therefore the weeks before end where the rise began, and the fall among the agents it was
 * for is set against the fall among all others.
 */
@NullMarked
package org.tributary.publication;

import org.jspecify.annotations.NullMarked;
