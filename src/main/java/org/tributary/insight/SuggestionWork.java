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
import org.tributary.insight.Suggestion.Kind;
import org.tributary.insight.SuggestionRows.Found;
import org.tributary.insight.SuggestionRows.Key;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Settings;
import org.tributary.pooling.Division;
import org.tributary.pooling.Pool;
import org.tributary.pooling.Trend;
import org.tributary.pooling.TrendEstimate;

/**
 * Looks after each consolidation for what a curator may want to decide. In the transaction of the consolidation, no door. Of the
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
    private static final int LEAST_NOTES_OF_A_GROWING_WEEK = 5;

    @Inject
    Placement placement;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    void refresh(Pool pool) {
        SuggestionRows rows = new SuggestionRows(placement.sql());
        Instant now = clock.instant();
        List<Found> found = new ArrayList<>();
        found.addAll(same(pool, rows.takenApart()));
        found.addAll(two(pool));
        found.addAll(young(rows, now));
        found.addAll(growing(rows.weeks(), IsoWeeks.mondayOf(now.atZone(settings.networkZone()).toLocalDate()).minusWeeks(1)));
        rows.replace(found, now);
    }

    private static List<Found> same(Pool pool, Set<List<Long>> apart) {
        Map<Long, List<Long>> notes = pool.themes();
        return pool.alike(LEAST_BOUND).stream().filter(pair -> !apart.contains(List.of(pair.larger(), pair.smaller())))
                .limit(MOST_OF_A_KIND)
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
            Division division = pool.division(theme);
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
    private static List<Found> growing(List<SuggestionRows.Week> weeks, LocalDate latest) {
        LocalDate first = weeks.stream().map(SuggestionRows.Week::monday).min(Comparator.naturalOrder()).orElse(latest);
        int length = Math.max(0, IsoWeeks.between(first, latest)) + 1;
        double[] exposure = new double[length];
        Map<Long, int[]> counts = new HashMap<>();
        weeks.stream().filter(week -> !week.monday().isAfter(latest)).forEach(week -> {
            int place = IsoWeeks.between(first, week.monday());
            exposure[place] += week.notes();
            counts.computeIfAbsent(week.theme(), theme -> new int[length])[place] += week.notes();
        });
        List<Found> found = new ArrayList<>();
        counts.forEach((theme, ofTheme) -> {
            if (ofTheme[length - 1] >= LEAST_NOTES_OF_A_GROWING_WEEK) {
                TrendEstimate trend = Trend.of(ofTheme, exposure);
                if (trend.isRaised()) {
                    found.add(new Found(new Key(Kind.GROWING, theme, theme), trend.ratio(), trend.low(), trend.high(),
                            ofTheme[length - 1], 0));
                }
            }
        });
        found.sort(Comparator.comparingLong(one -> one.key().theme()));
        return found;
    }
}
