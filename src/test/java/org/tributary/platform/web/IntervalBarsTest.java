package org.tributary.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalBarsTest {

    @Test
    void all_bars_share_one_scale_from_zero_to_the_highest_bound() {
        IntervalBars bars = IntervalBars.of(List.of(estimate(25, 30, 40), estimate(0, 10, 20)));
        assertEquals(125, bars.bars().get(0).from());
        assertEquals(75, bars.bars().get(0).width());
        assertEquals(0, bars.bars().get(1).from());
        assertEquals(48.5, bars.bars().get(1).tick());
    }

    @Test
    void an_interval_below_zero_moves_the_start_of_the_scale() {
        IntervalBars bars = IntervalBars.of(List.of(estimate(-10, 0, 10)));
        assertEquals(0, bars.bars().get(0).from());
        assertEquals(200, bars.bars().get(0).width());
    }

    @Test
    void no_estimates_are_no_bars() {
        assertTrue(IntervalBars.of(List.of()).bars().isEmpty());
    }

    private static IntervalBars.Estimate estimate(double low, double value, double high) {
        return new IntervalBars.Estimate("Trust", low, value, high, value + " %", low + " to " + high + " %");
    }
}
