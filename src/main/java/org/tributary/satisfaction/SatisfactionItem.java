package org.tributary.satisfaction;

import org.jspecify.annotations.Nullable;

/**
 * A figure of one group. Nothing, too little and hidden look alike: suppressed, without any number.
 *
 * @param band {@code above}, {@code below} or {@code between} where all answers are alike and the value is not told
 */
public record SatisfactionItem(String group, @Nullable Integer n, @Nullable Double value, @Nullable Double low,
        @Nullable Double high, boolean suppressed, @Nullable String band) {

    static SatisfactionItem suppressed(String group) {
        return new SatisfactionItem(group, null, null, null, null, true, null);
    }

    static SatisfactionItem of(String group, Metric.Value figure) {
        return new SatisfactionItem(group, figure.n(), figure.value(), figure.interval().low(), figure.interval().high(),
                false, figure.band().isEmpty() ? null : figure.band());
    }
}
