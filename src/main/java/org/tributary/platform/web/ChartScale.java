package org.tributary.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A scale of round steps around some values, in the values' unit.
 *
 * @param least the lowest value shown, a whole number of steps
 * @param step  1, 2, 2.5 or 5 times a power of ten
 * @param steps how many of them
 */
record ChartScale(double least, double step, int steps) {

    /** Up to here a value is a count of a week or a share in percent, and half of it has to look like half. */
    private static final double SHARE = 100;

    /** About four steps around the values; it begins at zero unless all of them lie far above it. Counts and shares always do. */
    static ChartScale over(double... values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        if (low > 0 && (low < 0.6 * high || high <= SHARE)) {
            low = 0;
        }
        double step = roundStep(Math.max(high - low, 1e-9) / 4);
        double least = Math.floor(low / step) * step;
        return new ChartScale(least, step, Math.max(1, (int) Math.ceil((high - least) / step - 1e-9)));
    }

    /** The next of 1, 2, 2.5, 5 or 10 times a power of ten at or above {@code raw}. */
    static double roundStep(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[]{1, 2, 2.5, 5}) {
            if (factor * power >= raw * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The values at the steps, lowest first. */
    List<Double> values() {
        return IntStream.rangeClosed(0, steps).mapToObj(i -> least + i * step).toList();
    }

    String label(double value) {
        return Numbers.fixed(value, step >= 1 && step == Math.rint(step) ? 0 : step < 0.1 ? 2 : 1);
    }

    /** How far up the scale a value lies, from 0 to 1. */
    double share(double value) {
        return (value - least) / (steps * step);
    }
}
