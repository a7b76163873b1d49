package org.tributary.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the live pool with what it is made of.
 *
 * @param weekly the weeks of observation that have notes, earliest first
 * @param lines by line, the most notes first; {@code states} likewise
 * @param history the latest first
 */
public record ThemeDetail(ThemeRow theme, List<Week> weekly, List<Count> lines, List<Count> states, List<Event> history) {

    /** The notes of a week, by its Monday. */
    public record Week(LocalDate week, long count) {
    }

    /** The notes of a code of a vocabulary. */
    public record Count(String code, long count) {
    }

    /** @param byCurator else by the machine; @param other the title of the other theme in it, or null */
    public record Event(Instant at, String kind, int notes, String detail, boolean byCurator, @Nullable String other) {
    }

    /** Put together from the fold. */
    static ThemeDetail of(ThemeRow theme, List<ThemeQueries.Made> made, List<Event> history) {
        Map<LocalDate, Long> weeks = made.stream().collect(Collectors.groupingBy(ThemeQueries.Made::week, TreeMap::new,
                Collectors.summingLong(ThemeQueries.Made::notes)));
        return new ThemeDetail(theme, weeks.entrySet().stream().map(one -> new Week(one.getKey(), one.getValue())).toList(),
                counts(made, ThemeQueries.Made::line), counts(made, ThemeQueries.Made::state), history);
    }

    private static List<Count> counts(List<ThemeQueries.Made> made, Function<ThemeQueries.Made, String> by) {
        return made.stream().collect(Collectors.groupingBy(by, Collectors.summingLong(ThemeQueries.Made::notes))).entrySet()
                .stream().map(one -> new Count(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::code)).toList();
    }
}
