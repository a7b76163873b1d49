package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tributary.pooling.TrendEstimate;
import org.tributary.pooling.TrendEstimate.Alarm;

class ThemeTrendTest {

    private static final LocalDate LATEST = LocalDate.of(2026, 11, 9);

    @Test
    void a_theme_that_is_heard_three_times_as_often_emerges_with_its_ratio_and_its_exposure() {
        ThemeTrend trend = ThemeTrend.of(weeks(20, 4, 12), weeks(20, 40, 40), LATEST);
        assertEquals("emerging", trend.code());
        assertTrue(trend.pointsUp());
        assertEquals(List.of(12, 40), List.of(trend.notes(), trend.exposure()));
        assertEquals(3, trend.known().ratio(), 0.2);
        assertTrue(trend.known().low() > 1 && trend.known().low() < trend.known().ratio());
    }

    @Test
    void what_rises_with_all_notes_is_steady() {
        ThemeTrend trend = ThemeTrend.of(weeks(20, 4, 12), weeks(20, 40, 120), LATEST);
        assertEquals("steady", trend.code());
        assertFalse(trend.pointsUp());
    }

    @Test
    void a_theme_of_more_than_a_year_alarms() {
        assertEquals("alarm", ThemeTrend.of(weeks(80, 4, 16), weeks(80, 40, 40), LATEST).code());
    }

    @Test
    void the_running_week_does_not_count() {
        Map<LocalDate, Integer> own = weeks(20, 4, 4);
        own.put(LATEST.plusWeeks(1), 90);
        assertEquals("steady", ThemeTrend.of(own, weeks(20, 40, 40), LATEST).code());
    }

    @Test
    void a_handful_of_notes_raises_no_alarm() {
        Map<LocalDate, Integer> own = new TreeMap<>(Map.of(LATEST, 3, LATEST.minusWeeks(18), 1));
        assertEquals("steady", ThemeTrend.of(own, weeks(20, 40, 40), LATEST).code());
        own.put(LATEST.minusWeeks(1), 2);
        assertEquals("emerging", ThemeTrend.of(own, weeks(20, 40, 40), LATEST).code(), "five in four weeks");
    }

    @Test
    void of_two_weeks_nothing_is_known_and_no_arrow_stands() {
        ThemeTrend trend = ThemeTrend.of(weeks(2, 1, 9), weeks(2, 10, 10), LATEST);
        assertEquals("none", trend.code());
        assertFalse(trend.isKnown() || trend.pointsUp());
    }

    @Test
    void no_arrow_stands_while_the_interval_holds_one() {
        ThemeTrend trend = new ThemeTrend(LATEST, 5, 40, new TrendEstimate(2, 2.5, 0.9, 6, Alarm.EMERGING));
        assertTrue(trend.rises());
        assertFalse(trend.pointsUp());
    }

    @Test
    void the_course_marks_the_weeks_that_alarmed_and_begins_with_the_theme() {
        Map<LocalDate, Integer> own = weeks(12, 4, 4);
        own.put(LATEST.minusWeeks(1), 14);
        List<ThemeTrend.Expected> course = ThemeTrend.course(own, weeks(30, 40, 40), LATEST, 26);
        assertEquals(12, course.size());
        assertEquals(List.of(LATEST.minusWeeks(1)),
                course.stream().skip(8).filter(ThemeTrend.Expected::alarm).map(ThemeTrend.Expected::week).toList());
        ThemeTrend.Expected last = course.get(11);
        assertTrue(last.low() < 4 && last.high() > 4, last.toString());
    }

    private static Map<LocalDate, Integer> weeks(int count, int usual, int latest) {
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        for (int week = 0; week < count; week++) {
            weeks.put(LATEST.minusWeeks(week), week == 0 ? latest : usual);
        }
        return weeks;
    }
}
