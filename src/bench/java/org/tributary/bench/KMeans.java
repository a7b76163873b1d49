package org.tributary.bench;

import java.util.Random;
import org.tributary.pooling.Vectors;

/** Spherical k-means with k-means++ starts, the best of three; it is told the number of themes. */
final class KMeans {

    private static final int STARTS = 3;
    private static final int ITERATIONS = 50;

    private final float[][] vectors;
    private final int clusters;

    /** Vectors of length 1. */
    KMeans(float[][] vectors, int clusters) {
        this.vectors = vectors;
        this.clusters = clusters;
    }

    int[] clusters() {
        int[] best = new int[0];
        double most = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            var centres = start(new Random(start));
            var found = new int[vectors.length];
            double sum = 0;
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                double before = sum;
                sum = assign(centres, found);
                if (sum - before < 1e-6 * sum) {
                    break;
                }
                centres = centres(found, centres);
            }
            if (sum > most) {
                most = sum;
                best = found;
            }
        }
        return best;
    }

    private float[][] start(Random random) {
        var centres = new float[clusters][];
        var distances = new double[vectors.length];
        java.util.Arrays.fill(distances, 1);
        for (int c = 0; c < clusters; c++) {
            double rest = random.nextDouble() * java.util.Arrays.stream(distances).sum();
            int chosen = 0;
            while (chosen < vectors.length - 1 && (rest -= distances[chosen]) > 0) {
                chosen++;
            }
            centres[c] = vectors[chosen];
            for (int i = 0; i < vectors.length; i++) {
                distances[i] = Math.min(c == 0 ? 2 : distances[i],
                        Math.max(0, 1 - Vectors.cosine(vectors[i], centres[c])));
            }
        }
        return centres;
    }

    private double assign(float[][] centres, int[] found) {
        double sum = 0;
        for (int i = 0; i < vectors.length; i++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < clusters; c++) {
                float cosine = Vectors.cosine(vectors[i], centres[c]);
                if (cosine > most) {
                    most = cosine;
                    found[i] = c;
                }
            }
            sum += most;
        }
        return sum;
    }

    private float[][] centres(int[] found, float[][] before) {
        var centres = new float[clusters][before[0].length];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; d < vectors[i].length; d++) {
                centres[found[i]][d] += vectors[i][d];
            }
        }
        for (int c = 0; c < clusters; c++) {
            double square = Vectors.cosine(centres[c], centres[c]);
            if (square == 0) {
                centres[c] = before[c];
                continue;
            }
            var scale = (float) (1 / Math.sqrt(square));
            for (int d = 0; d < centres[c].length; d++) {
                centres[c][d] *= scale;
            }
        }
        return centres;
    }
}
