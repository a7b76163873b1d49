package org.tributary.satisfaction.figure;

import org.tributary.platform.Interval;

/**
 * The change of a figure from one period to another: the difference of the shown figures, with an interval by MOVER,
 * which recovers the variances from the two figures' own intervals and so keeps their skewness (Zou and Donner 2008).
 *
 * @param value    later minus earlier
 * @param interval 95 % unless the two intervals were made at another level
 */
public record Change(double value, Interval interval) {

    /** The sign beside a change. There is none while the interval holds zero. */
    public enum Arrow {
        UP, DOWN, NONE;

        static Arrow of(double value, Interval interval) {
            if (interval.contains(0)) {
                return NONE;
            }
            return value > 0 ? UP : DOWN;
        }
    }

    public static Change between(NetPromoterScore earlier, NetPromoterScore later) {
        return between(earlier.score(), earlier.interval(), later.score(), later.interval());
    }

    public static Change between(NetPromoterScore earlier, NetPromoterScore later, double level) {
        return between(earlier.score(), earlier.interval(level), later.score(), later.interval(level));
    }

    public static Change between(Share earlier, Share later) {
        return between(earlier.percent(), earlier.interval(), later.percent(), later.interval());
    }

    public static Change between(Index earlier, Index later) {
        if (earlier.version() != later.version()) {
            throw new IllegalArgumentException("Versions " + earlier.version() + " and " + later.version()
                    + " of an index do not compare");
        }
        return between(earlier.mean(), earlier.interval(), later.mean(), later.interval());
    }

    /** MOVER for any two independent figures and their intervals, all in one unit. */
    public static Change between(double earlier, Interval ofEarlier, double later, Interval ofLater) {
        double difference = later - earlier;
        double down = Math.hypot(later - ofLater.low(), ofEarlier.high() - earlier);
        double up = Math.hypot(ofLater.high() - later, earlier - ofEarlier.low());
        return new Change(difference, new Interval(difference - down, difference + up));
    }

    public Arrow arrow() {
        return Arrow.of(value, interval);
    }
}
