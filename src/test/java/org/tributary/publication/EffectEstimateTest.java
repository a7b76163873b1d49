package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.publication.EffectEstimate.Cell;
import org.tributary.publication.EffectEstimate.Group;
import org.tributary.publication.EffectEstimate.Signal;
import org.tributary.publication.EffectEstimate.Verdict;
import org.tributary.publication.EffectEstimate.Week;

class EffectEstimateTest {

    private static final double DIGIT = 0.005 + 1e-9;

    @ParameterizedTest
    @CsvSource({"1,0.47,0.23,0.96,HELPED", "1.44,0.47,0.20,1.10,CANNOT_TELL", "2,0.47,0.17,1.28,CANNOT_TELL"})
    void equal_windows_have_the_worked_ratio(double phi, double ratio, double low, double high, Verdict verdict) {
        assertEstimate(ratio, low, high, verdict,
                estimate(group(40, 1, 18, 1), group(42, 1, 40, 1), phi, Signal.NEITHER));
    }

    @Test
    void windows_of_26_and_8_weeks_have_the_worked_ratio() {
        assertEstimate(0.50, 0.26, 0.97, Verdict.HELPED,
                estimate(group(208, 26, 32, 8), group(208, 26, 64, 8), 2, Signal.NEITHER));
    }

    @Test
    void a_rise_is_worse_and_a_narrow_interval_is_no_change() {
        assertEquals(Verdict.WORSE,
                estimate(group(208, 26, 128, 8), group(208, 26, 64, 8), 2, Signal.NEITHER).verdict());
        assertEquals(Verdict.NO_CHANGE,
                estimate(group(2600, 26, 800, 8), group(2600, 26, 800, 8), 1, Signal.NEITHER).verdict());
    }

    @Test
    void it_did_not_help_where_satisfaction_points_the_other_way() {
        Group fell = group(208, 26, 32, 8);
        Group rose = group(208, 26, 128, 8);
        Group outside = group(208, 26, 64, 8);
        assertEquals(Verdict.CANNOT_TELL, estimate(fell, outside, 2, Signal.WORSE).verdict());
        assertEquals(Verdict.HELPED, estimate(fell, outside, 2, Signal.BETTER).verdict());
        assertEquals(Verdict.CANNOT_TELL, estimate(rose, outside, 2, Signal.BETTER).verdict());
        assertEquals(Verdict.WORSE, estimate(rose, outside, 2, Signal.WORSE).verdict());
    }

    @Test
    void a_fall_just_larger_than_the_smallest_would_have_been_seen() {
        Group same = group(40_000, 26, 40_000, 26);
        EffectEstimate none = estimate(same, same, 121, Signal.NEITHER);
        double smallest = none.smallestFall();
        assertTrue(smallest > 15 && smallest < 25, "smallest " + smallest);
        EffectEstimate larger = estimate(group(40_000, 26, 40_000 * (1 - (smallest + 2) / 100), 26),
                same, 121, Signal.NEITHER);
        assertEquals(Verdict.HELPED, larger.verdict());
        EffectEstimate smaller = estimate(group(40_000, 26, 40_000 * (1 - (smallest - 2) / 100), 26),
                same, 121, Signal.NEITHER);
        assertEquals(Verdict.CANNOT_TELL, smaller.verdict());
    }

    @Test
    void an_empty_cell_gets_a_half_like_all_others() {
        EffectEstimate estimate = estimate(group(40, 26, 0, 8), group(40, 26, 12, 8), 1, Signal.NEITHER);
        assertEquals(0.5 / 40.5 / (12.5 / 40.5), estimate.ratio(), 1e-12);
    }

    @Test
    void without_a_group_outside_there_is_a_ratio_but_no_verdict() {
        EffectEstimate estimate = EffectEstimate.of(weeks(26, 8), weeks(8, 4), List.of(), List.of(), Signal.BETTER);
        assertEquals(Verdict.NO_COMPARISON, estimate.verdict());
        assertEquals(0.5, estimate.ratio(), 1e-12);
        assertTrue(estimate.interval().contains(0.5));
    }

    @Test
    void without_exposure_inside_nothing_can_be_told() {
        EffectEstimate estimate = EffectEstimate.of(List.of(), List.of(), weeks(26, 8), weeks(8, 4), Signal.NEITHER);
        assertEquals(Verdict.CANNOT_TELL, estimate.verdict());
        assertNull(estimate.ratio());
        assertNull(EffectEstimate.tooEarly().interval());
        assertEquals(Verdict.TOO_EARLY, EffectEstimate.tooEarly().verdict());
    }

    @Test
    void weeks_that_scatter_more_than_chance_widen_the_interval_by_phi_and_t() {
        List<Week> even = Collections.nCopies(4, new Week(10, 100));
        List<Week> uneven = List.of(new Week(4, 100), new Week(16, 100), new Week(4, 100), new Week(16, 100));
        EffectEstimate estimate = EffectEstimate.of(uneven, uneven, even, even, Signal.NEITHER);
        // Each uneven side has 4·36/10 = 14.4; four sides of 4 weeks leave 12 degrees of freedom, t 2.178813.
        assertEquals(28.8 / 12, estimate.dispersion(), 1e-12);
        assertEquals(Math.exp(2.178813 * Math.sqrt(2.4 * 4 / 40)), estimate.interval().high(), 1e-5);
        EffectEstimate calm = EffectEstimate.of(even, even, even, even, Signal.NEITHER);
        assertEquals(1, calm.dispersion());
    }

    private static List<Week> weeks(int count, int agents) {
        return Collections.nCopies(count, new Week(agents, 60));
    }

    private static Group group(double before, double exposureBefore, double after, double exposureAfter) {
        return new Group(new Cell(before, exposureBefore), new Cell(after, exposureAfter));
    }

    private static EffectEstimate estimate(Group inside, Group outside, double phi, Signal signal) {
        return EffectEstimate.of(inside, outside, phi, Double.POSITIVE_INFINITY, signal);
    }

    private static void assertEstimate(double ratio, double low, double high, Verdict verdict,
            EffectEstimate estimate) {
        assertEquals(ratio, estimate.ratio(), DIGIT);
        assertEquals(low, estimate.interval().low(), DIGIT);
        assertEquals(high, estimate.interval().high(), DIGIT);
        assertEquals(verdict, estimate.verdict());
    }
}
