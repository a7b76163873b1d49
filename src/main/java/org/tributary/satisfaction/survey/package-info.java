/**
 * What customers are asked: the factors of an index and the words of each question, both in versions that never change.
 *
 * <p>A {@code FactorSet} is one version of the factors, weights and scale of an index; {@code FactorSets} writes the next.
 * What a response says about a factor is a {@code FactorAnswer}, which knows the response by its key only; {@code FactorRating}
 * is how figures read it. Nothing here knows who answered, nor what is released.
 */
@NullMarked
package org.tributary.satisfaction.survey;

import org.jspecify.annotations.NullMarked;
