package org.tributary.satisfaction.figure;

import org.tributary.platform.Interval;

/**
 * The change of a share between two periods of the same people, such as the active share: only those who changed sides
 * carry information, so the interval is that of a paired difference, in points of percent.
 *
 * @param lost   in the first period only
 * @param gained in the second period only
 * @param n      all people, at least 1
 */
public record PairedShare(int lost, int gained, int n) implements Estimate {

    public PairedShare {
        if (lost < 0 || gained < 0 || n < 1 || lost + gained > n) {
            throw new IllegalArgumentException("No paired share: " + lost + " lost, " + gained + " gained of " + n);
        }
    }

    /** Second share minus first share. */
    public double change() {
        return 100.0 * (gained - lost) / n;
    }

    @Override
    public double value() {
        return change();
    }

    /** The 95 % interval. */
    public Interval interval() {
        return interval(0.95);
    }

    /** The interval: variance {@code (lost + gained − (gained − lost)²/n)/n²}, clipped to ±100. */
    @Override
    public Interval interval(double level) {
        double difference = gained - lost;
        double half = 100 * NetPromoterScore.normal(level) * Math.sqrt(lost + gained - difference * difference / n) / n;
        return new Interval(Math.max(-100, change() - half), Math.min(100, change() + half));
    }

    public Change.Arrow arrow() {
        return Change.Arrow.of(change(), interval());
    }
}
