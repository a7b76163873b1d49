package org.tributary.pooling;

import java.util.Random;

/** Made-up vectors around made-up matters: two of one matter have a cosine of about 0.6, others of about 0. */
final class Crowd {
    private static final double LIKENESS = 0.78;
    private final float[][] centres;
    private final Random random;

    Crowd(int matters, long seed) {
        random = new Random(seed);
        centres = new float[matters][];
        for (int i = 0; i < matters; i++) {
            centres[i] = direction();
        }
    }

    private float[] direction() {
        var direction = new float[Embedder.DIMENSIONS];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return Vectors.normalise(direction);
    }

    /** The next vector on a matter. */
    float[] on(int matter) {
        var vector = direction();
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (LIKENESS * centres[matter][i] + Math.sqrt(1 - LIKENESS * LIKENESS) * vector[i]);
        }
        return Vectors.normalise(vector);
    }

    /** A vector like no other. */
    float[] alone() {
        return direction();
    }

    int any() {
        return random.nextInt(centres.length);
    }
}
