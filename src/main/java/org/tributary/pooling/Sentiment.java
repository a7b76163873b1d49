package org.tributary.pooling;

import java.io.IOException;
import java.util.Arrays;

/**
 * Tells from a text's vector whether it speaks ill of something: logistic regression, whose weights belong to one version of the
 * model and its mean ({@link Embedder#version}). It knows English. Where the weights are from and how well it does stands in
 * sentiment-v1.txt beside them and in src/docs/pooling.md.
 */
public final class Sentiment {

    private static final String WEIGHTS = "sentiment-v1.bin";
    private static final String TRAINED_FOR = "bge-small-en-v1.5-q mean-v1";

    /** One for each dimension, then the constant. */
    private final float[] weights;

    /** @throws ModelUnavailable when the weights cannot be read */
    public Sentiment() {
        this(read());
    }

    public Sentiment(float[] weights) {
        if (weights.length != Embedder.DIMENSIONS + 1) {
            throw new ModelUnavailable("The sentiment has " + weights.length + " weights");
        }
        this.weights = weights.clone();
    }

    private static float[] read() {
        try (var in = Sentiment.class.getResourceAsStream(WEIGHTS)) {
            if (in == null) {
                throw new ModelUnavailable(WEIGHTS + " is not on the class path");
            }
            return Vectors.fromBytes(in.readAllBytes());
        } catch (IOException e) {
            throw new ModelUnavailable(WEIGHTS + " cannot be read", e);
        }
    }

    /** The weights as their file has them. */
    public byte[] toBytes() {
        return Vectors.toBytes(weights);
    }

    /** Whether vectors of this version can be judged. */
    public boolean knows(String version) {
        return TRAINED_FOR.equals(version);
    }

    /** The chance that the text is negative, from 0 to 1. */
    public double negative(float[] vector) {
        double sum = weights[vector.length] + Vectors.cosine(vector, Arrays.copyOf(weights, vector.length));
        return 1 / (1 + Math.exp(-sum));
    }

    public boolean isNegative(float[] vector) {
        return negative(vector) >= 0.5;
    }
}
