package org.tributary.satisfaction.figure;

import java.util.Arrays;
import org.tributary.platform.Interval;

/** The 95 % interval of a bootstrap: between the 2.5th and the 97.5th percentile, linear between two values. */
final class Percentiles {

    private Percentiles() {
    }

    /** @param values of the resamples, at least one; they are left as they are */
    static Interval interval(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Interval(at(sorted, 0.025), at(sorted, 0.975));
    }

    private static double at(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) position;
        return sorted[below] + (position - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }
}
