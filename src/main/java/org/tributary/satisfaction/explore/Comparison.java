package org.tributary.satisfaction.explore;

import org.tributary.platform.Interval;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.figure.Estimate;

/**
 * One of the comparisons on a page: how a figure moved from the comparable period.
 *
 * @param metric  its code, as in the texts
 * @param groupBy none for the whole
 * @param change  the difference
 */
public record Comparison(String metric, GroupBy groupBy, String group, Estimate change) {

    public static Comparison ofWhole(String metric, Estimate change) {
        return new Comparison(metric, GroupBy.NONE, "all", change);
    }

    public double value() {
        return change.value();
    }

    /** The interval at 95 %, for a comparison that nothing is said about. */
    public Interval interval() {
        return change.interval(0.95);
    }
}
