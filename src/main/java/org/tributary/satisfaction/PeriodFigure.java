package org.tributary.satisfaction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.SatisfactionTable.Span;
import org.tributary.satisfaction.figure.Change;

/**
 * The figure of a period beside that of the comparable one: the same weeks a year earlier, else the weeks before.
 * Whole released periods only; the change is of the figures as they are, not standardised to one mix of lines.
 *
 * @param against  the period it is compared with, null where none is released
 * @param yearAgo  whether that is the same weeks a year earlier
 */
public record PeriodFigure(Metric metric, Metric.@Nullable Value value, @Nullable LocalDate from,
        @Nullable LocalDate to, @Nullable LocalDate against, boolean yearAgo, @Nullable Change change) {

    private static final int WEEKS_OF_A_YEAR = 52;

    /**
     * @param tallies totals by block, perhaps of several metrics
     * @param weeks   how many weeks up to the last released one; 0 for everything, which compares with nothing
     */
    public static PeriodFigure of(Metric metric, Collection<Tally> tallies, int weeks) {
        List<Tally> own = tallies.stream().filter(tally -> tally.metric() == metric).toList();
        Optional<Span> all = SatisfactionTable.widen(own, null, null);
        if (all.isEmpty()) {
            return new PeriodFigure(metric, null, null, null, null, false, null);
        }
        LocalDate end = all.get().to();
        Span now = weeks == 0 ? all.get() : period(own, end, weeks);
        Metric.Value value = SatisfactionTable.figure(metric, within(own, now)).orElse(null);
        if (weeks == 0 || value == null) {
            return new PeriodFigure(metric, value, now.from(), now.to(), null, false, null);
        }
        Span yearAgo = period(own, end.minusWeeks(WEEKS_OF_A_YEAR), weeks);
        boolean covered = !yearAgo.from().isBefore(all.get().from()) && yearAgo.to().isBefore(now.from());
        Span earlier = covered ? yearAgo : period(own, now.from().minusDays(1), weeks);
        boolean comparable = !earlier.from().isBefore(all.get().from()) && earlier.to().isBefore(now.from());
        Metric.Value before = comparable ? SatisfactionTable.figure(metric, within(own, earlier)).orElse(null) : null;
        Change change = before == null
                ? null
                : Change.between(before.shown(), before.interval(), value.shown(), value.interval());
        return new PeriodFigure(metric, value, now.from(), now.to(), before == null ? null : earlier.from(), covered,
                change);
    }

    private static Span period(List<Tally> tallies, LocalDate lastDay, int weeks) {
        return SatisfactionTable.widen(tallies, lastDay.plusDays(1).minusWeeks(weeks), lastDay).orElseThrow();
    }

    private static List<Tally> within(List<Tally> tallies, Span span) {
        return tallies.stream().filter(tally -> tally.liesIn(span.from(), span.to())).toList();
    }
}
