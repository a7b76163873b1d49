package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.insight.InsightTrend.Point;

class InsightTrendTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void without_points_nothing_is_said() {
        InsightTrend trend = InsightTrend.of(List.of(), MONDAY);
        assertEquals("none", trend.alarm());
        assertNull(trend.ratio());
        assertEquals("insight.trend.new", trend.words());
    }

    @Test
    void a_joined_point_leaves_its_weeks_without_a_count() {
        InsightTrend trend = InsightTrend.of(List.of(new Point(MONDAY, MONDAY.plusDays(20), 12),
                new Point(MONDAY.plusWeeks(3), MONDAY.plusWeeks(3).plusDays(6), 7)), MONDAY.plusWeeks(4));
        assertEquals(4, trend.weekly().size());
        assertNull(trend.weekly().get(0).count());
        assertNull(trend.weekly().get(2).count());
        assertEquals(7, trend.weekly().get(3).count());
    }

    @Test
    void a_young_insight_that_doubles_is_emerging() {
        InsightTrend trend = InsightTrend.of(weekly(6, 5, 7, 6, 6, 5, 6, 16), MONDAY.plusWeeks(8));
        assertEquals("emerging", trend.alarm());
        assertNotNull(trend.ratio());
        assertTrue(trend.low() < trend.ratio() && trend.ratio() < trend.high());
        assertEquals("insight.trend.emerging.three", trend.words());
    }

    @Test
    void a_steady_insight_raises_no_alarm() {
        InsightTrend trend = InsightTrend.of(weekly(6, 5, 7, 6, 6, 5, 6, 7), MONDAY.plusWeeks(8));
        assertEquals("none", trend.alarm());
        assertEquals("insight.trend.steady", trend.words());
    }

    @Test
    void an_agent_reads_for_how_long_there_were_more_than_usual() {
        InsightTrend rising = InsightTrend.of(weekly(6, 5, 7, 6, 6, 5, 6, 5, 7, 6, 14, 16), MONDAY.plusWeeks(12));
        assertEquals(2, rising.sentence(MONDAY.plusWeeks(12)).weeks());
        assertTrue(rising.sentence(MONDAY.plusWeeks(12)).key().matches("insight.sentence.(more|twice|three)"),
                rising.sentence(MONDAY.plusWeeks(12))::toString);
        InsightTrend steady = InsightTrend.of(weekly(6, 5, 7, 6, 6, 5, 6, 7), MONDAY.plusWeeks(8));
        assertEquals(new InsightTrend.Sentence("insight.sentence.same", 0), steady.sentence(MONDAY.plusWeeks(8)));
        assertEquals("insight.sentence.new", InsightTrend.NONE.sentence(MONDAY).key());
    }

    @Test
    void two_weeks_in_one_point_are_no_rise() {
        List<Point> points = new ArrayList<>(weekly(6, 5, 7, 6, 6, 5));
        points.add(new Point(MONDAY.plusWeeks(6), MONDAY.plusWeeks(8).minusDays(1), 12));
        assertEquals("none", InsightTrend.of(points, MONDAY.plusWeeks(8)).alarm());
    }

    @Test
    void older_notes_that_join_are_no_rise_and_hide_none() {
        List<Point> points = new ArrayList<>(weekly(6, 5, 7, 6, 6, 5, 6));
        points.add(new Point(MONDAY.plusWeeks(7), MONDAY.plusWeeks(8).minusDays(1), 40, true));
        InsightTrend steady = InsightTrend.of(points, MONDAY.plusWeeks(8));
        assertEquals("none", steady.alarm());
        assertTrue(steady.hasJoined());
        assertFalse(steady.expected(MONDAY.plusWeeks(8)).get(7).alarm());
        points.add(new Point(MONDAY.plusWeeks(8), MONDAY.plusWeeks(9).minusDays(1), 16));
        InsightTrend rising = InsightTrend.of(points, MONDAY.plusWeeks(9));
        assertTrue(rising.rises());
        assertFalse(rising.hasJoined());
        assertEquals(1, rising.sentence(MONDAY.plusWeeks(9)).weeks());
    }

    @Test
    void the_running_week_counts_as_far_as_it_was_seen() {
        Point running = new Point(MONDAY, MONDAY.plusDays(6), 4);
        assertEquals(3 / 7.0, running.exposure(MONDAY.plusDays(2)), 1e-9);
        assertEquals(1, running.exposure(MONDAY.plusDays(30)), 1e-9);
    }

    @Test
    void the_course_has_one_expectation_for_each_point() {
        InsightTrend trend = InsightTrend.of(weekly(6, 5, 7, 6, 6, 5, 6, 16), MONDAY.plusWeeks(8));
        List<InsightTrend.Expected> course = trend.expected(MONDAY.plusWeeks(8));
        assertEquals(8, course.size());
        assertNull(course.get(0).low());
        assertTrue(course.get(7).alarm());
        assertTrue(course.get(7).perWeek() > course.get(7).high());
    }

    private static List<Point> weekly(long... counts) {
        List<Point> points = new ArrayList<>();
        for (int week = 0; week < counts.length; week++) {
            points.add(new Point(MONDAY.plusWeeks(week), MONDAY.plusWeeks(week).plusDays(6), counts[week]));
        }
        return points;
    }
}
