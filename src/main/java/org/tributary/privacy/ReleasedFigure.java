package org.tributary.privacy;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A figure that may be shown, as it was computed at a release.
 *
 * @param subject such as {@code insight:123} or {@code nps}
 * @param measure such as {@code agents, agencies, states, contributions, point, named} or a metric's name
 * @param from the first Monday of the period
 * @param to the last Monday of the period
 * @param dimension1 such as {@code line}, or ""
 * @param value1 the value of the dimension, or ""
 * @param n how many it rests on, null if suppressed (and for a mere name)
 * @param value the estimate, with its 95 % interval {@code low} to {@code high}, in the measure's unit
 * @param suppressed zero, hidden and absent alike
 * @param asOf when it was released
 */
public record ReleasedFigure(String subject, String measure, LocalDate from, LocalDate to, String dimension1,
        String value1,
        String dimension2, String value2, @Nullable Long n, @Nullable Double value, @Nullable Double low,
        @Nullable Double high, boolean suppressed, Instant asOf, long release) {

    public ReleasedFigure {
        if (suppressed && (n != null || value != null || low != null || high != null)) {
            throw new IllegalArgumentException("A suppressed figure has no numbers: " + subject + " " + measure);
        }
    }

    /** A count without an estimate. */
    static ReleasedFigure count(String subject, Figure figure, Instant asOf, long release) {
        Long n = figure.isWord() ? null : Long.valueOf(figure.n());
        return new ReleasedFigure(subject, figure.measure(), figure.from(), figure.to(), figure.dimension(),
                figure.value(),
                "", "", n, null, null, null, false, asOf, release);
    }

    /** The same place without its numbers. */
    public ReleasedFigure hidden() {
        return new ReleasedFigure(subject, measure, from, to, dimension1, value1, dimension2, value2, null, null, null,
                null,
                true, asOf, release);
    }

    /** The same figure for another value of its first dimension, without numbers. */
    ReleasedFigure absent(String dimension, String value) {
        return new ReleasedFigure(subject, measure, from, to, dimension, value, "", "", null, null, null, null, true,
                asOf,
                release);
    }
}
