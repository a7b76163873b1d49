package org.tributary.satisfaction.explore;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.IsoWeeks;
import org.tributary.satisfaction.SatisfactionTable;
import org.tributary.satisfaction.SatisfactionTable.Span;
import org.tributary.satisfaction.Tally;

/**
 * A period of whole released weeks and the one it is compared with.
 *
 * @param earlier null where none is released, or none is wanted
 * @param yearAgo whether that is the same weeks a year earlier
 */
public record Periods(Span now, @Nullable Span earlier, boolean yearAgo) {

    private static final int WEEKS_OF_A_YEAR = 52;

    /**
     * @param from the first day asked for; null begins so many weeks before the last one
     * @param to the last day asked for; null is the last one released
     * @param weeks 0 for everything released
     * @return empty where nothing is released
     */
    public static Optional<Periods> of(Collection<Tally> released, @Nullable LocalDate from, @Nullable LocalDate to, int weeks,
            Compare compare) {
        Span all = SatisfactionTable.widen(released, null, null).orElse(null);
        if (all == null) {
            return Optional.empty();
        }
        LocalDate last = to == null ? all.to() : to;
        LocalDate first = from != null ? from : weeks == 0 ? all.from() : last.plusDays(1).minusWeeks(weeks);
        LocalDate begin = first.isBefore(all.from()) && !last.isBefore(all.from()) ? all.from() : first;
        Span now = SatisfactionTable.widen(released, begin.isAfter(last) ? last : begin, last).orElseThrow();
        Span yearAgo = moved(released, now, WEEKS_OF_A_YEAR);
        Span before = moved(released, now, IsoWeeks.between(now.from(), now.to()) + 1);
        boolean year = fits(yearAgo, now, all) && (compare == Compare.USUAL || compare == Compare.YEAR);
        boolean weeksBefore = fits(before, now, all) && (compare == Compare.USUAL || compare == Compare.BEFORE);
        return Optional.of(new Periods(now, year ? yearAgo : weeksBefore ? before : null, year));
    }

    private static Span moved(Collection<Tally> released, Span now, int weeks) {
        return SatisfactionTable.widen(released, now.from().minusWeeks(weeks), now.to().minusWeeks(weeks)).orElseThrow();
    }

    /** Whether all of it was released and none of it belongs to the period itself. */
    private static boolean fits(Span earlier, Span now, Span all) {
        return !earlier.from().isBefore(all.from()) && earlier.to().isBefore(now.from());
    }

    List<Tally> now(Collection<Tally> tallies) {
        return within(tallies, now);
    }

    List<Tally> earlier(Collection<Tally> tallies) {
        return earlier == null ? List.of() : within(tallies, earlier);
    }

    private static List<Tally> within(Collection<Tally> tallies, Span span) {
        return tallies.stream().filter(tally -> tally.liesIn(span.from(), span.to())).toList();
    }
}
