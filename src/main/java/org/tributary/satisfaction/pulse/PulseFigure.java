package org.tributary.satisfaction.pulse;

import org.jspecify.annotations.Nullable;
import org.tributary.platform.Interval;

/**
 * What may be shown of a quarter.
 *
 * @param measure  the index, a factor of it, or the share of a choice of carrier
 * @param subject  the factor or the line, or empty
 * @param choice   {@code us, another, none}, or empty
 * @param value    0-1000, of a share in percent; null where all answers are alike and a band is shown
 * @param interval 95 %
 * @param band     {@code above} or {@code below} the end of the interval that says it, or empty
 */
public record PulseFigure(Measure measure, String subject, String choice, int n, @Nullable Double value, Interval interval,
        String band) {

    /** What is measured. */
    public enum Measure {
        INDEX, FACTOR, PREFERRED
    }
}
