/**
 * The words of a publication, without anything of its life: no database, no container.
 *
 * <p>{@link org.tributary.publication.text.StructuredText} makes harmless markup, plain words and warnings out of what was typed;
 * {@link org.tributary.publication.text.TextDifference} says what changed between two texts, word by word.
 */
@NullMarked
package org.tributary.publication.text;

import org.jspecify.annotations.NullMarked;
