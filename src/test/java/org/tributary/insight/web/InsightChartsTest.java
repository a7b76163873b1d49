package org.tributary.insight.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.insight.InsightTrend.Point;

class InsightChartsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final List<Point> POINTS = List.of(new Point(MONDAY, MONDAY.plusDays(6), 7),
            new Point(MONDAY.plusWeeks(1), MONDAY.plusWeeks(3).minusDays(1), 9),
            new Point(MONDAY.plusWeeks(3), MONDAY.plusWeeks(4).minusDays(1), 8));

    @Test
    void what_was_published_stands_between_the_last_days_around_it() {
        assertEquals(0.5, InsightCharts.position(MONDAY.plusDays(13), POINTS).orElseThrow(), 1e-9);
        assertEquals(1, InsightCharts.position(MONDAY.plusDays(20), POINTS).orElseThrow(), 1e-9, "on a last day");
        assertEquals(1 + 1 / 7.0, InsightCharts.position(MONDAY.plusDays(21), POINTS).orElseThrow(), 1e-9);
    }

    @Test
    void what_was_published_outside_what_is_shown_is_not_marked() {
        assertTrue(InsightCharts.position(MONDAY.plusDays(6), POINTS).isEmpty());
        assertTrue(InsightCharts.position(MONDAY.plusWeeks(5), POINTS).isEmpty());
    }
}
