package org.tributary.bench;

import java.util.Arrays;
import org.tributary.pooling.Pool;

/** Whether notes on something new are less like the pool than the others: area under the ROC curve. */
final class NoveltyBench {

    private NoveltyBench() {
    }

    static void run(Report report, Texts pooled, Texts known, Texts foreign) {
        report.title("Novelty: nearest cosine in a pool of " + pooled.name());
        var pool = Pooling.batch(pooled);
        report.line(known.name() + " against " + foreign.name(), "AUROC %.1f %%",
                100 * area(nearest(pool, known), nearest(pool, foreign)));
    }

    private static double[] nearest(Pool pool, Texts texts) {
        return texts.all().stream().mapToDouble(text -> pool.likeness().nearest(text.vector(), 1).get(0).cosine()).toArray();
    }

    /** How often one of the first is higher than one of the second. */
    static double area(double[] high, double[] low) {
        double[] sorted = low.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double value : high) {
            int at = Arrays.binarySearch(sorted, value);
            sum += at >= 0 ? at + 0.5 : -at - 1;
        }
        return sum / high.length / low.length;
    }
}
