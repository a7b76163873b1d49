package org.tributary.platform;

/**
 * A closed interval around a figure, in the figure's own unit; at 95 % unless its maker says otherwise.
 *
 * @param low  the lower end, at most {@code high}
 * @param high the upper end; may be infinite
 */
public record Interval(double low, double high) {

    /** The standard normal quantile of a two-sided 95 % interval, as every worked number uses it. */
    public static final double Z = 1.959964;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("An interval needs low <= high, not " + low + " and " + high);
        }
    }

    /** Both ends belong to the interval. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public boolean excludes(double value) {
        return !contains(value);
    }

    /** Whether the whole of the other lies in this one. */
    public boolean contains(Interval other) {
        return low <= other.low && other.high <= high;
    }
}
