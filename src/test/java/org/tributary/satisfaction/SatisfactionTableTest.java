package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Vocabulary;

class SatisfactionTableTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    @Test
    void every_value_of_the_vocabulary_has_its_row_whatever_is_hidden() {
        List<Tally> tallies = tallies("homeowners", MONDAY, MONDAY.plusWeeks(3), 50, 20, 100);
        SatisfactionTable some = SatisfactionTable.of(Metric.NPS, GroupBy.LINE, tallies, null, null, List.of());
        SatisfactionTable none = SatisfactionTable.of(Metric.NPS, GroupBy.LINE, List.of(), null, null, List.of());
        assertEquals(Vocabulary.LINE.codes(), some.items().stream().map(SatisfactionItem::group).toList());
        assertEquals(Vocabulary.LINE.codes(), none.items().stream().map(SatisfactionItem::group).toList());
        assertEquals(14, some.items().stream().filter(SatisfactionItem::suppressed).count());
        assertTrue(none.items().stream().allMatch(item -> item.suppressed() && item.n() == null && item.value() == null
                && item.low() == null && item.high() == null));
    }

    @Test
    void states_and_touchpoints_and_the_total_too() {
        assertEquals(Vocabulary.STATE.codes().size(), rows(GroupBy.STATE));
        assertEquals(Vocabulary.TOUCHPOINT.codes().size(), rows(GroupBy.TOUCHPOINT));
        assertEquals(1, rows(GroupBy.NONE));
    }

    @Test
    void the_worked_number_of_the_score_comes_out() {
        SatisfactionItem all = SatisfactionTable.of(Metric.NPS, GroupBy.NONE,
                tallies("all", MONDAY, MONDAY, 50, 20, 100), null, null, List.of()).items().get(0);
        assertEquals(100, all.n());
        assertEquals(30.0, all.value(), 0.05);
        assertEquals(14.1, all.low(), 0.05);
        assertEquals(44.2, all.high(), 0.05);
    }

    @Test
    void a_month_is_the_weeks_whose_thursday_lies_in_it() {
        List<Tally> tallies = new ArrayList<>();
        // The week of 30 March has its Thursday in April.
        tallies.addAll(tallies("all", LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 23), 5, 5, 20));
        tallies.addAll(tallies("all", LocalDate.of(2026, 3, 30), LocalDate.of(2026, 3, 30), 5, 5, 30));
        SatisfactionTable months = SatisfactionTable.of(Metric.NPS, GroupBy.MONTH, tallies, null, null, List.of());
        assertEquals(List.of("2026-03", "2026-04"), months.items().stream().map(SatisfactionItem::group).toList());
        assertEquals(List.of(20, 30), months.items().stream().map(SatisfactionItem::n).toList());
    }

    @Test
    void a_block_across_two_months_shows_in_neither() {
        SatisfactionTable months = SatisfactionTable.of(Metric.NPS, GroupBy.MONTH,
                tallies("all", LocalDate.of(2026, 3, 23), LocalDate.of(2026, 3, 30), 5, 5, 20), null, null, List.of());
        assertEquals(List.of("2026-03", "2026-04"), months.items().stream().map(SatisfactionItem::group).toList());
        assertTrue(months.items().stream().allMatch(SatisfactionItem::suppressed));
    }

    @Test
    void the_period_widens_outward_until_a_block_ends_there() {
        List<Tally> tallies = new ArrayList<>(tallies("all", MONDAY, MONDAY.plusWeeks(1), 5, 5, 20));
        // Few came later, over a long time: they count in longer periods only.
        tallies.addAll(tallies("all", MONDAY, MONDAY.plusWeeks(9), 5, 5, 10));
        tallies.addAll(tallies("all", MONDAY.plusWeeks(5), MONDAY.plusWeeks(5), 5, 5, 20));
        SatisfactionTable table = SatisfactionTable.of(Metric.NPS, GroupBy.NONE, tallies, MONDAY.plusDays(2),
                MONDAY.plusDays(3), List.of());
        assertEquals(MONDAY, table.from());
        assertEquals(MONDAY.plusWeeks(2).minusDays(1), table.to());
        assertEquals(20, table.items().get(0).n());
        assertEquals(NOW, table.asOf());
    }

    @Test
    void where_all_answers_are_alike_a_band_is_shown() {
        SatisfactionItem all = SatisfactionTable.of(Metric.NPS, GroupBy.NONE,
                tallies("all", MONDAY, MONDAY, 20, 0, 20), null, null, List.of()).items().get(0);
        assertNull(all.value());
        assertEquals("above", all.band());
        assertEquals(90.0, all.low());
        assertEquals(20, all.n());
    }

    @Test
    void an_agency_has_its_row_though_nothing_of_it_is_shown() {
        SatisfactionTable table = SatisfactionTable.of(Metric.CSAT, GroupBy.AGENCY, List.of(), null, null,
                List.of("Acorn", "Birch"));
        assertEquals(List.of("Acorn", "Birch"), table.items().stream().map(SatisfactionItem::group).toList());
    }

    private static int rows(GroupBy groupBy) {
        return SatisfactionTable.of(Metric.NPS, groupBy, List.of(), null, null, List.of()).items().size();
    }

    /** Answers of one customer each of as many agents. */
    private static List<Tally> tallies(String group, LocalDate from, LocalDate to, int positive, int negative, int n) {
        List<Tally> tallies = new ArrayList<>();
        for (int agent = 0; agent < n; agent++) {
            tallies.add(new Tally(Metric.NPS, group, from, to, agent, agent < positive ? 1 : 0,
                    agent >= n - negative ? 1 : 0, 1, NOW));
        }
        return tallies;
    }
}
