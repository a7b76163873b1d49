package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.insight.Suggestion.Kind;
import org.tributary.insight.SuggestionRows.Found;
import org.tributary.insight.SuggestionRows.Key;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Settings;
import org.tributary.pooling.Division;
import org.tributary.pooling.Pool;

/**
 * Looks after each consolidation for what a curator may want to decide. In the last
 * transaction of the consolidation, no door. Of the
 * pairs told at these limits three of four are right on the wordings of the demo network; of the themes that may be two, one of
 * three on Banking77 and fewer on CLINC150, where next to none is mixed (src/bench, {@code SuggestionBench}).
 */
@ApplicationScoped
class SuggestionWork {

    private static final double LEAST_BOUND = 0.05;
    private static final double MOST_ACROSS = 0.2;
    private static final int LEAST_NOTES_IN_TWO = 8;
    /** The smaller part has one note for so many of the larger. */
    private static final int MOST_UNEQUAL = 5;
    private static final int MOST_OF_A_KIND = 30;
    private static final int LEAST_NOTES_OF_A_NEW_THEME = 5;
    private static final int LEAST_PERSONS_OF_A_NEW_THEME = 2;
    private static final int DAYS_NEW = 14;

    @Inject
    Placement placement;

    @Inject
    ThemeAlarms alarms;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What a pool tells of its themes: those that may be the same, the most bound first, and those that may be two. */
    record Seen(List<Found> same, List<Found> two) {
    }

    /** Looks around in a pool; takes its time and needs no transaction. */
    static Seen look(Pool pool) {
        return new Seen(same(pool), two(pool));
    }

    void refresh(Seen seen) {
        SuggestionRows rows = new SuggestionRows(placement.sql());
        Instant now = clock.instant();
        Set<List<Long>> apart = rows.takenApart();
        List<Found> found = new ArrayList<>(seen.same().stream()
                .filter(pair -> !apart.contains(List.of(pair.key().theme(), pair.key().other()))).limit(MOST_OF_A_KIND)
                .toList());
        found.addAll(seen.two());
        found.addAll(young(rows, now));
        LocalDate latest = IsoWeeks.mondayOf(now.atZone(settings.networkZone()).toLocalDate()).minusWeeks(1);
        Map<Long, ThemeTrend> growing = growing(rows.weeks(), latest);
        growing.forEach((theme, trend) -> found.add(new Found(new Key(Kind.GROWING, theme, theme), trend.known().ratio(),
                trend.known().low(), trend.known().high(), trend.notes(), 0)));
        rows.replace(found, now);
        alarms.note(rises(growing), latest, now);
    }

    private static List<Found> same(Pool pool) {
        Map<Long, List<Long>> notes = pool.themes();
        return pool.likeness().alike(LEAST_BOUND).stream()
                .map(pair -> new Found(new Key(Kind.SAME, pair.larger(), pair.smaller()), pair.links(), null, null,
                        notes.get(pair.larger()).size(), notes.get(pair.smaller()).size()))
                .toList();
    }

    /** What a curator put together is not suggested to be two. */
    private static List<Found> two(Pool pool) {
        List<Found> found = new ArrayList<>();
        pool.themes().forEach((theme, notes) -> {
            if (notes.size() < LEAST_NOTES_IN_TWO || notes.stream().anyMatch(pool::isLocked)) {
                return;
            }
            Division division = pool.likeness().division(theme);
            if (division.across() <= MOST_ACROSS
                    && division.smaller().size() * MOST_UNEQUAL >= division.larger().size()) {
                found.add(new Found(new Key(Kind.TWO, theme, theme), division.separation(), null, null,
                        division.larger().size(), division.smaller().size()));
            }
        });
        return found.stream().sorted(Comparator.comparingDouble(one -> -one.strength())).limit(MOST_OF_A_KIND).toList();
    }

    private static List<Found> young(SuggestionRows rows, Instant now) {
        return rows.untouchedSince(now.minus(DAYS_NEW, ChronoUnit.DAYS)).stream()
                .filter(one -> one.notes() >= LEAST_NOTES_OF_A_NEW_THEME && one.persons() >= LEAST_PERSONS_OF_A_NEW_THEME)
                .map(one -> new Found(new Key(Kind.NEW, one.theme(), one.theme()), one.notes(), null, null, one.notes(), 0))
                .toList();
    }

    /** @param latest the Monday of the latest whole week */
    private static Map<Long, ThemeTrend> growing(List<SuggestionRows.Week> weeks, LocalDate latest) {
        Map<LocalDate, Integer> exposure = new HashMap<>();
        Map<Long, Map<LocalDate, Integer>> counts = new HashMap<>();
        weeks.forEach(week -> {
            exposure.merge(week.monday(), week.notes(), Integer::sum);
            counts.computeIfAbsent(week.theme(), theme -> new HashMap<>()).merge(week.monday(), week.notes(), Integer::sum);
        });
        Map<Long, ThemeTrend> growing = new TreeMap<>();
        counts.forEach((theme, ofTheme) -> {
            ThemeTrend trend = ThemeTrend.of(ofTheme, exposure, latest);
            if (trend.rises()) {
                growing.put(theme, trend);
            }
        });
        return growing;
    }

    /** Those whose interval leaves no doubt that there are more. */
    private static Map<Long, Rise> rises(Map<Long, ThemeTrend> growing) {
        Map<Long, Rise> rises = new HashMap<>();
        growing.forEach((theme, trend) -> {
            if (trend.pointsUp()) {
                rises.put(theme, new Rise(trend.week(), trend.known().ratio(), trend.known().low(), trend.known().high()));
            }
        });
        return rises;
    }
}
