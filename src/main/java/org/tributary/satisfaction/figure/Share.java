package org.tributary.satisfaction.figure;

import org.tributary.platform.Interval;

/**
 * A share in percent with its Wilson interval: customer satisfaction (4-5 of 5), customer effort (6-7 of 7), or any
 * other.
 *
 * @param hits how many have it
 * @param n    of how many, at least 1
 */
public record Share(int hits, int n) implements Estimate {

    public Share {
        if (hits < 0 || n < 1 || hits > n) {
            throw new IllegalArgumentException("No share: " + hits + " of " + n);
        }
    }

    public double percent() {
        return 100.0 * hits / n;
    }

    @Override
    public double value() {
        return percent();
    }

    /** The 95 % interval in percent, within 0 to 100. */
    public Interval interval() {
        return interval(0.95);
    }

    /** The interval in percent at a level between 0 and 1 (Wilson 1927). */
    @Override
    public Interval interval(double level) {
        double z = NetPromoterScore.normal(level);
        double p = (double) hits / n;
        double centre = (p + z * z / (2.0 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return new Interval(100 * Math.max(0, centre - half), 100 * Math.min(1, centre + half));
    }
}
