package org.tributary.platform;

import java.util.Locale;

/**
 * How one number stands to another, in the words of somebody who tells it: agents read "about half as many", not 0.53. Each name is
 * the end of a text's key.
 */
public enum Proportion {

    /** Below two fifths. */
    FEW(0.4),
    /** About half. */
    HALF(0.6),
    /** Fewer, and worth saying. */
    FEWER(0.85),
    /** Too near to one to say more. */
    SAME(1 / 0.85),
    /** More, and worth saying. */
    MORE(1.75),
    /** About twice. */
    TWICE(2.5),
    /** About three times. */
    THREE(3.5),
    /** More than anybody counts. */
    MANY(Double.POSITIVE_INFINITY);

    private final double below;

    Proportion(double below) {
        this.below = below;
    }

    /** @throws IllegalArgumentException where it is negative or not a number */
    public static Proportion of(double ratio) {
        if (Double.isNaN(ratio) || ratio < 0) {
            throw new IllegalArgumentException("no proportion: " + ratio);
        }
        for (Proportion one : values()) {
            if (ratio < one.below) {
                return one;
            }
        }
        return MANY;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
