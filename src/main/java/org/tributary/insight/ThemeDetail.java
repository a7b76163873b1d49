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
 * @param course the latest whole weeks, each beside what was usual for it, earliest first
 * @param lines by line, the most notes first; {@code states} likewise
 * @param history the latest first
 * @param links the themes of other languages about the same
 * @param mood how its latest notes sound
 */
public record ThemeDetail(ThemeRow theme, List<Week> weekly, ThemeTrend trend, List<ThemeTrend.Expected> course,
        List<Count> lines, List<Count> states, List<Event> history, List<LinkedTheme> links, Mood mood) {

    /** Half a year of weeks are drawn. */
    private static final int DRAWN = 26;

    /** The notes of a week, by its Monday. */
    public record Week(LocalDate week, long count) {
    }

    /** The notes of a code of a vocabulary. */
    public record Count(String code, long count) {
    }

    /** @param byCurator else by the machine; @param other the title of the other theme in it, or null */
    public record Event(Instant at, String kind, int notes, String detail, boolean byCurator, @Nullable String other) {
    }

    /**
     * Put together from the fold.
     *
     * @param latest the Monday of the latest whole week
     */
    static ThemeDetail of(ThemeRow theme, ThemeQueries.Folded folded, LocalDate latest, List<Event> history,
            List<LinkedTheme> links, Mood mood) {
        List<ThemeQueries.Made> made = folded.made();
        Map<LocalDate, Integer> all = folded.exposure();
        Map<LocalDate, Integer> weeks = made.stream().collect(Collectors.groupingBy(ThemeQueries.Made::week, TreeMap::new,
                Collectors.summingInt(one -> (int) one.notes())));
        return new ThemeDetail(theme, weeks.entrySet().stream().map(one -> new Week(one.getKey(), one.getValue())).toList(),
                ThemeTrend.of(weeks, all, latest), ThemeTrend.course(weeks, all, latest, DRAWN),
                counts(made, ThemeQueries.Made::line), counts(made, ThemeQueries.Made::state), history, links,
                mood);
    }

    private static List<Count> counts(List<ThemeQueries.Made> made, Function<ThemeQueries.Made, String> by) {
        return made.stream().collect(Collectors.groupingBy(by, Collectors.summingLong(ThemeQueries.Made::notes))).entrySet()
                .stream().map(one -> new Count(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::code)).toList();
    }
}
