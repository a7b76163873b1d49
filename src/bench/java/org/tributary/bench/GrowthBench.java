package org.tributary.bench;

import java.util.ArrayList;
import java.util.Random;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PoolParameters;
import org.tributary.pooling.PooledNote;

/** Time and memory of consolidations of many notes. Their vectors are synthetic: themes of very different sizes. */
final class GrowthBench {

    private static final int NOTES_PER_THEME = 100;
    private static final int ARRIVALS = 500;
    private static final double LIKENESS = 0.78;

    private GrowthBench() {
    }

    static void run(Report report, int... sizes) {
        report.title("Growth, on synthetic vectors: first consolidation after a start (all neighbours), then after "
                + ARRIVALS + " more notes");
        for (int notes : sizes) {
            var made = new Made(notes / NOTES_PER_THEME);
            long before = SpeedBench.heap();
            var rows = new ArrayList<PooledNote>();
            for (int note = 0; note < notes; note++) {
                rows.add(new PooledNote(note, made.next(), note + 1, null, false));
            }
            var pool = new Pool(PoolParameters.standard());
            pool.restore(rows, 1);
            rows = null;
            double first = consolidate(pool);
            long start = System.nanoTime();
            for (int note = notes; note < notes + ARRIVALS; note++) {
                pool.assign(note, made.next());
            }
            double assigned = (System.nanoTime() - start) / 1e6 / ARRIVALS;
            double next = consolidate(pool);
            report.line(notes + " notes", "first %.1f s, next %.1f s, assign %.2f ms, themes %d, heap %d MiB", first, next,
                    assigned, pool.themes().size(), SpeedBench.heap() - before);
        }
    }

    private static double consolidate(Pool pool) {
        long start = System.nanoTime();
        pool.consolidate();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Two notes of a theme have a cosine of about 0.6. A theme's share of the notes falls with its number. */
    private static final class Made {

        private final Random random = new Random(1);
        private final float[][] centres;

        Made(int themes) {
            centres = new float[themes][];
            for (int i = 0; i < themes; i++) {
                centres[i] = direction();
            }
        }

        private float[] direction() {
            var direction = new float[Embedder.DIMENSIONS];
            double square = 0;
            for (int i = 0; i < direction.length; i++) {
                direction[i] = (float) random.nextGaussian();
                square += direction[i] * direction[i];
            }
            for (int i = 0; i < direction.length; i++) {
                direction[i] /= (float) Math.sqrt(square);
            }
            return direction;
        }

        float[] next() {
            double share = random.nextDouble();
            var centre = centres[(int) (share * share * centres.length)];
            var vector = direction();
            double square = 0;
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (LIKENESS * centre[i] + Math.sqrt(1 - LIKENESS * LIKENESS) * vector[i]);
                square += vector[i] * vector[i];
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) Math.sqrt(square);
            }
            return vector;
        }
    }
}
