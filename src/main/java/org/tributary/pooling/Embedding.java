package org.tributary.pooling;

/**
 * A text as a point on the unit sphere.
 *
 * @param vector {@value Embedder#DIMENSIONS} numbers of Euclidean length 1; not copied, so not to be changed
 * @param truncated whether the end of the text was left out because the model reads 512 word pieces at most
 */
public record Embedding(float[] vector, boolean truncated) {
}
