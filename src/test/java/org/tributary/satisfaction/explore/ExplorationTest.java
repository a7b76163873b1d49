package org.tributary.satisfaction.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.satisfaction.explore.ReleasedWeeks.joined;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.ScaleChange;
import org.tributary.satisfaction.Tally;
import org.tributary.satisfaction.explore.Exploration.Panel;

class ExplorationTest {

    private static final Scales ONE_SCALE = new Scales(List.of());
    private static final List<String> LINES = List.of("farm", "umbrella", "pet");

    @Test
    void every_group_has_a_panel_the_largest_first_and_what_is_hidden_says_so() {
        Exploration told = explore(Compare.NONE, ONE_SCALE);
        assertEquals(List.of("all", "umbrella", "farm", "pet"), told.panels().stream().map(Panel::group).toList());
        Panel pet = told.panels().get(3);
        assertFalse(pet.isShown());
        assertNull(pet.now());
        assertTrue(pet.points().stream().allMatch(point -> point.value() == null));
        assertEquals(told.steps().size(), pet.points().size());
    }

    @Test
    void the_family_is_every_panel_that_can_be_compared() {
        Exploration told = explore(Compare.BEFORE, ONE_SCALE);
        assertEquals(3, told.findings().m());
        assertEquals(List.of("farm", "all"), told.findings().found().stream().map(Comparison::group).toList());
        assertEquals(List.of("all", "farm", "umbrella", "pet"), told.panels().stream().map(Panel::group).toList(),
                "what changed stands before what is larger");
        assertNotNull(told.periods().earlier());
        assertNull(explore(Compare.YEAR, ONE_SCALE).periods().earlier(), "no year is released");
        assertEquals(0, explore(Compare.NONE, ONE_SCALE).findings().m());
    }

    @Test
    void a_line_never_joins_across_a_change_of_scale() {
        LocalDate wednesday = ReleasedWeeks.FIRST.plusWeeks(18).plusDays(2);
        Scales scales = new Scales(List.of(new ScaleChange.Row(new UUID(0, 1), Metric.NPS, wednesday, "seven points", "Ann")));
        Exploration told = explore(Compare.USUAL, scales);
        assertEquals(ReleasedWeeks.FIRST.plusWeeks(19), told.periods().now().from(), "the period begins on the new scale");
        assertNull(told.periods().earlier(), "and compares with nothing of the old one");
        assertEquals(1, told.panels().get(0).points().stream().filter(Exploration.Point::split).count());
        int split = told.panels().get(0).points().stream().map(Exploration.Point::split).toList().indexOf(true);
        assertTrue(told.panels().get(0).points().get(split).value().n() < 3 * 60,
                "the month of the change holds the weeks on the new scale alone");
        assertNotNull(told.panels().get(0).points().get(split - 1).value());
        assertTrue(scales.split(Metric.NPS, wednesday.minusDays(1), wednesday));
        assertFalse(scales.split(Metric.NPS, wednesday, wednesday.plusDays(9)), "it begins with the change");
        assertFalse(scales.split(Metric.CES, wednesday.minusDays(1), wednesday));
    }

    @Test
    void days_before_the_change_are_read_on_their_own_scale() {
        Scales scales = new Scales(List.of(change(20)));
        LocalDate last = ReleasedWeeks.FIRST.plusWeeks(19).minusDays(1);
        Exploration told = explore(last.minusWeeks(4).plusDays(1), last, Compare.BEFORE, scales);
        assertNotNull(told.panels().get(0).now());
        assertNotNull(told.panels().get(0).comparison());
        Exploration across = explore(last.minusWeeks(4), last.plusWeeks(4), Compare.BEFORE, scales);
        assertEquals(ReleasedWeeks.FIRST.plusWeeks(20), across.periods().now().from());
    }

    @Test
    void the_newest_scale_is_the_one_of_which_something_is_released() {
        List<Tally> weeks = ReleasedWeeks.of(Metric.NPS, "all", 0, 10, 6, 2, 10);
        Scales scales = new Scales(List.of(change(4), change(30)));
        assertEquals(ReleasedWeeks.FIRST.plusWeeks(4), scales.newest(Metric.NPS, weeks).get(0).from());
        assertEquals(60, scales.newest(Metric.NPS, weeks).size());
    }

    @Test
    void steps_are_as_fine_as_most_of_what_is_released() {
        assertEquals(Grain.MONTH, Grain.fitting(ReleasedWeeks.of(Metric.NPS, "all", 0, 10, 6, 2, 10)));
        Tally quarter = new Tally(Metric.NPS, "farm", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 3, 10), 1, 1, 0, 1,
                Instant.EPOCH);
        Tally longer = new Tally(Metric.NPS, "farm", LocalDate.of(2025, 1, 6), LocalDate.of(2025, 6, 9), 1, 1, 0, 1,
                Instant.EPOCH);
        assertEquals(Grain.QUARTER, Grain.fitting(List.of(quarter)));
        assertEquals(Grain.YEAR, Grain.fitting(List.of(longer)));
        // The first Thursday of 2025 lies in its first week, the last one of the quarter on 27 March.
        Grain.Step first = Grain.QUARTER.steps(new org.tributary.satisfaction.SatisfactionTable.Span(LocalDate.of(2025, 1, 6),
                LocalDate.of(2025, 3, 30))).get(0);
        assertEquals(LocalDate.of(2024, 12, 30), first.from());
        assertEquals(LocalDate.of(2025, 3, 30), first.to());
    }

    @Test
    void own_days_are_widened_to_what_was_released_together() {
        Exploration told = explore(LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 20), Compare.BEFORE, ONE_SCALE);
        assertEquals(LocalDate.of(2025, 3, 3), told.periods().now().from());
        assertEquals(LocalDate.of(2025, 3, 23), told.periods().now().to());
        assertEquals(LocalDate.of(2025, 2, 10), told.periods().earlier().from());
    }

    @Test
    void nothing_released_is_nothing_told() {
        Exploration told = Exploration.of(question(null, null, Compare.USUAL), List.of(), List.of(), LINES, ONE_SCALE);
        assertNull(told.periods());
        assertEquals(List.of(), told.panels());
    }

    private static Exploration explore(Compare compare, Scales scales) {
        return explore(null, null, compare, scales);
    }

    private static Exploration explore(@Nullable LocalDate from, @Nullable LocalDate to, Compare compare, Scales scales) {
        List<Tally> cells = joined(ReleasedWeeks.of(Metric.NPS, "farm", 0, 13, 8, 1, 10),
                ReleasedWeeks.of(Metric.NPS, "farm", 13, 26, 2, 7, 10),
                ReleasedWeeks.of(Metric.NPS, "umbrella", 0, 26, 20, 15, 50));
        return Exploration.of(question(from, to, compare), ReleasedWeeks.total(cells), cells, LINES, scales);
    }

    private static Exploration.Question question(@Nullable LocalDate from, @Nullable LocalDate to, Compare compare) {
        return new Exploration.Question(Metric.NPS, GroupBy.LINE, from, to, 13, compare, null);
    }

    private static ScaleChange.Row change(int week) {
        return new ScaleChange.Row(new UUID(0, week), Metric.NPS, ReleasedWeeks.FIRST.plusWeeks(week), "other words", "Ann");
    }
}
