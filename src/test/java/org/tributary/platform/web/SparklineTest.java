package org.tributary.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void the_line_runs_from_the_left_edge_to_the_right_and_the_highest_count_touches_the_top() {
        Sparkline line = Sparkline.of(List.of(0, 5, 10), Set.of(2));
        assertEquals("M4.0 30.0L60.0 17.0L116.0 4.0", line.path());
        assertEquals(List.of(new Sparkline.Dot(116, 4)), line.alarms());
    }

    @Test
    void the_counts_are_said_in_words_for_those_who_do_not_see_the_line() {
        assertEquals("2, 1.5, 0", Sparkline.of(List.of(2, 1.5, 0)).values());
    }

    @Test
    void nothing_noted_is_a_flat_line_and_no_weeks_are_no_line() {
        assertEquals("M4.0 30.0L116.0 30.0", Sparkline.of(List.of(0, 0)).path());
        assertTrue(Sparkline.of(List.of()).path().isEmpty());
    }
}
