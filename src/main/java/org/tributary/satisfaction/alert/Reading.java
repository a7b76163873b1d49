package org.tributary.satisfaction.alert;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Interval;
import org.tributary.satisfaction.ActiveShare;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.PeriodFigure;

/**
 * A figure as it was shown at one release, with all that a sentence on it needs.
 *
 * @param shown the value, or the end of the band that all answers lie at
 * @param band  {@code above}, {@code below} or {@code between} where the value itself is not told, else empty
 * @param from  the first day of its period
 * @param moved against the comparable period, null where there is none
 */
public record Reading(int n, double shown, String band, Interval interval, LocalDate from, LocalDate to,
        @Nullable Moved moved) {

    /** @param by in points @param yearAgo whether against the same weeks a year earlier, else the weeks before */
    public record Moved(double by, Interval interval, boolean yearAgo) {
    }

    /** Empty where nothing can be shown. */
    static Optional<Reading> of(PeriodFigure figure) {
        Metric.Value value = figure.value();
        LocalDate from = figure.from();
        LocalDate to = figure.to();
        if (value == null || from == null || to == null) {
            return Optional.empty();
        }
        Moved moved = figure.change() == null
                ? null
                : new Moved(figure.change().value(), figure.change().interval(), figure.yearAgo());
        return Optional.of(new Reading(value.n(), value.shown(), value.band(), value.interval(), from, to, moved));
    }

    static Optional<Reading> of(ActiveShare active) {
        if (active.share() == null) {
            return Optional.empty();
        }
        Moved moved = active.change() == null
                ? null
                : new Moved(active.change().change(), active.change().interval(), false);
        return Optional.of(new Reading(active.share().n(), active.share().percent(), "", active.share().interval(),
                active.from(), active.to(), moved));
    }
}
