package org.tributary.satisfaction.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.satisfaction.explore.ReleasedWeeks.joined;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Tally;
import org.tributary.satisfaction.figure.Difference;
import org.tributary.satisfaction.figure.NetPromoterScore;

class StandingTest {

    @Test
    void a_total_that_fell_because_the_mix_moved_did_not_change() {
        // Farm stands at 0, umbrella at 60; farm was a quarter of the answers and is three quarters now.
        List<Tally> lines = joined(ReleasedWeeks.of(Metric.NPS, "farm", 0, 13, 2, 2, 5),
                ReleasedWeeks.of(Metric.NPS, "umbrella", 0, 13, 10, 1, 15),
                ReleasedWeeks.of(Metric.NPS, "farm", 13, 26, 6, 6, 15),
                ReleasedWeeks.of(Metric.NPS, "umbrella", 13, 26, 4, 1, 5));
        Standing standing = Standing.of(Metric.NPS, totalsOf(lines), Map.of(GroupBy.LINE, lines), 13);
        assertEquals(45, standing.earlier().value(), 1e-9);
        assertEquals(15, standing.now().value(), 1e-9);
        assertTrue(standing.raw().interval(0.95).high() < 0, "as it is it fell");
        Standing.Mix mix = standing.standardised().get(GroupBy.LINE);
        assertEquals(0, mix.change().value(), 1e-9);
        assertEquals(1, mix.covered(), 1e-9);
        assertSame(mix.change(), standing.change());
        assertFalse(standing.periods().yearAgo());
        assertEquals(List.of(), Findings.of(List.of(standing.comparison().orElseThrow())).found());
    }

    @Test
    void what_is_hidden_counts_together_as_one_group_more() {
        List<Tally> farm = joined(ReleasedWeeks.of(Metric.NPS, "farm", 0, 26, 6, 2, 10));
        List<Tally> hidden = joined(ReleasedWeeks.of(Metric.NPS, "hidden", 0, 13, 5, 0, 10),
                ReleasedWeeks.of(Metric.NPS, "hidden", 13, 26, 2, 3, 10));
        Standing standing = Standing.of(Metric.NPS, totalsOf(joined(farm, hidden)), Map.of(GroupBy.LINE, farm), 13);
        Standing.Mix mix = standing.standardised().get(GroupBy.LINE);
        assertEquals(1, mix.covered(), 1e-9);
        assertEquals(0.5 * 0 + 0.5 * (-10 - 50), mix.change().value(), 1e-9);
    }

    @Test
    void what_is_left_over_in_one_period_only_is_left_out_and_said_so() {
        List<Tally> farm = ReleasedWeeks.of(Metric.NPS, "farm", 0, 26, 6, 2, 10);
        List<Tally> hidden = ReleasedWeeks.of(Metric.NPS, "hidden", 0, 13, 5, 0, 10);
        Standing.Mix mix = Standing.of(Metric.NPS, totalsOf(joined(farm, hidden)), Map.of(GroupBy.LINE, farm), 13)
                .standardised().get(GroupBy.LINE);
        assertEquals(0.5, mix.covered(), 1e-9);
        assertEquals(0, mix.change().value(), 1e-9);
    }

    @Test
    void the_period_ends_with_what_was_broken_down_and_nothing_is_standardised_without_it() {
        List<Tally> farm = ReleasedWeeks.of(Metric.NPS, "farm", 0, 26, 6, 2, 10);
        List<Tally> all = joined(totalsOf(farm), ReleasedWeeks.of(Metric.NPS, "all", 26, 29, 10, 0, 10));
        Standing told = Standing.of(Metric.NPS, all, Map.of(GroupBy.LINE, farm), 13);
        assertEquals(ReleasedWeeks.FIRST.plusWeeks(26).minusDays(1), told.periods().now().to());
        assertEquals(130, told.now().n());
        Standing plain = Standing.of(Metric.NPS, totalsOf(farm), Map.of(), 13);
        assertEquals(Map.of(), plain.standardised());
        assertSame(plain.raw(), plain.change());
    }

    @Test
    void a_first_period_and_all_there_is_compare_with_nothing() {
        List<Tally> weeks = ReleasedWeeks.of(Metric.CSAT, "all", 0, 13, 6, 2, 10);
        assertNull(Standing.of(Metric.CSAT, weeks, Map.of(), 13).change());
        assertNull(Standing.of(Metric.CSAT, ReleasedWeeks.of(Metric.CSAT, "all", 0, 60, 6, 2, 10), Map.of(), 0).change());
        assertNull(Standing.of(Metric.CSAT, List.of(), Map.of(), 13).now());
        assertNotNull(Standing.of(Metric.CSAT, ReleasedWeeks.of(Metric.CSAT, "all", 0, 26, 6, 2, 10), Map.of(), 13).change());
        assertTrue(Standing.of(Metric.CSAT, ReleasedWeeks.of(Metric.CSAT, "all", 0, 70, 6, 2, 10), Map.of(), 13).periods()
                .yearAgo());
    }

    @Test
    void a_band_is_compared_with_nothing() {
        List<Tally> lines = joined(ReleasedWeeks.of(Metric.NPS, "farm", 0, 13, 6, 2, 10),
                ReleasedWeeks.of(Metric.NPS, "farm", 13, 26, 10, 0, 10),
                ReleasedWeeks.of(Metric.NPS, "umbrella", 0, 26, 6, 2, 10));
        Standing standing = Standing.of(Metric.NPS, totalsOf(lines), Map.of(GroupBy.LINE, lines), 13);
        assertEquals(List.of("umbrella"),
                standing.comparisons(GroupBy.LINE, lines).stream().map(Comparison::group).toList());
    }

    @Test
    void what_is_found_is_found_in_the_family_and_its_interval_excludes_zero() {
        Comparison loud = compared("loud", 400, 400, 200);
        List<Comparison> family = new ArrayList<>(IntStream.range(0, 39)
                .mapToObj(quiet -> compared("quiet" + quiet, 400, 200, 200)).toList());
        family.add(loud);
        Findings told = Findings.of(family);
        assertEquals(List.of(loud), told.found());
        assertEquals(40, told.m());
        assertEquals(1 - 0.05 / 40, told.level(), 1e-12);
        assertTrue(loud.change().interval(told.level()).low() > 0);
        // The worked change of 12 among 400 is sure enough alone, and not among forty.
        Comparison twelve = new Comparison("nps", GroupBy.NONE, "all", new Difference(
                NetPromoterScore.of(200, 80, 400), NetPromoterScore.of(224, 56, 400)));
        assertTrue(Findings.of(List.of(twelve)).tells(twelve));
        family.set(39, twelve);
        assertFalse(Findings.of(family).tells(twelve));
        assertEquals(Findings.NONE, Findings.of(List.of()));
    }

    private static Comparison compared(String group, int n, int later, int earlier) {
        return new Comparison("nps", GroupBy.LINE, group, new Difference(
                NetPromoterScore.of(earlier, 0, n), NetPromoterScore.of(later, 0, n)));
    }

    /** The same answers, not broken down. */
    private static List<Tally> totalsOf(List<Tally> lines) {
        return ReleasedWeeks.total(lines);
    }
}
