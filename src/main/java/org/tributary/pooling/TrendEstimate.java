package org.tributary.pooling;

/**
 * The latest week of a theme against what was expected of it.
 *
 * @param expected the count expected of the latest week; NaN where the alarm is NONE
 * @param ratio    the latest count over the expected one; NaN where the alarm is NONE
 * @param low      lower end of the ratio's 95 % interval; NaN where the alarm is NONE
 * @param high     upper end of it; NaN where the alarm is NONE
 */
public record TrendEstimate(double expected, double ratio, double low, double high, Alarm alarm) {

    public enum Alarm {
        /** A count that comes by chance in less than one week of a hundred. */
        ALARM,
        /** The same in a theme younger than a year, of which little is known. */
        EMERGING,
        /** Nothing unusual. */
        STEADY,
        /** Too little is known to expect anything: all figures are NaN. */
        NONE
    }

    static TrendEstimate none() {
        return new TrendEstimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Alarm.NONE);
    }

    /** Whether there are figures to show. */
    public boolean isKnown() {
        return alarm != Alarm.NONE;
    }

    public boolean isRaised() {
        return alarm == Alarm.ALARM || alarm == Alarm.EMERGING;
    }
}
