package org.tributary.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineChartTest {

    @Test
    void the_scale_ends_on_round_numbers_around_all_values() {
        assertEquals(List.of("0", "5", "10", "15"), labels(chart(5.0, 14.0).wide()));
        assertEquals(List.of("−20", "−10", "0", "10", "20"), labels(chart(-16.0, 12.0).wide()));
        assertEquals(List.of("700", "705", "710", "715"), labels(chart(701.0, 715.0).wide()));
    }

    @Test
    void a_step_of_the_scale_is_one_two_two_and_a_half_or_five_times_a_power_of_ten() {
        assertEquals(2, ChartScale.roundStep(1.2), 1e-12);
        assertEquals(2.5, ChartScale.roundStep(2.1), 1e-12);
        assertEquals(0.05, ChartScale.roundStep(0.05), 1e-12);
        assertEquals(100, ChartScale.roundStep(70), 1e-12);
    }

    @Test
    void a_missing_value_leaves_a_gap_and_a_lonely_point_is_a_dot() {
        ChartFrame frame = chart(5.0, 6.0, null, 8.0).wide();
        assertEquals(2, frame.line().chars().filter(letter -> letter == 'M').count());
        assertEquals(1, frame.loners().size());
        assertEquals(frame.right(), frame.loners().get(0).x());
    }

    @Test
    void the_band_is_closed_and_only_where_both_ends_are_known() {
        List<LineChart.Point> points = List.of(new LineChart.Point("a", 3.0, 2.0, 4.0, false),
                new LineChart.Point("b", 3.0, 2.0, 4.0, false), new LineChart.Point("c", 3.0, null, 4.0, false),
                new LineChart.Point("d", 3.0, 2.0, 4.0, true));
        ChartFrame frame = new LineChart("Notes", "Expected", 0, points).wide();
        assertEquals(2, frame.band().chars().filter(letter -> letter == 'Z').count());
        assertEquals(1, frame.alarms().size());
    }

    @Test
    void a_cut_breaks_the_line_and_the_band_and_says_why() {
        List<LineChart.Point> points = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            points.add(new LineChart.Point("p" + i, 3.0 + i, 2.0 + i, 4.0 + i, false, 20 + i));
        }
        LineChart chart = new LineChart("Easy", "Interval", 0, points).cut(1.5, "1", "seven points now").missing("too few");
        ChartFrame frame = chart.wide();
        assertEquals(2, frame.line().chars().filter(letter -> letter == 'M').count());
        assertEquals(2, frame.band().chars().filter(letter -> letter == 'Z').count());
        assertEquals(List.of(), frame.loners());
        assertEquals(1, frame.cuts().size());
        assertEquals("seven points now", chart.rows().get(2).remark());
        assertEquals("22", chart.rows().get(2).n());
        assertTrue(chart.isCounted());
        assertEquals(2, new LineChart("Easy", "", 0, points).cut(3, "", "now").wide().line().chars()
                .filter(letter -> letter == 'M').count(), "a point after the cut stands alone");
    }

    @Test
    void several_charts_can_have_one_scale() {
        assertEquals(labels(chart(5.0, 90.0).reaching(-20, 95).wide()), labels(chart(5.0, 6.0).reaching(-20, 95).wide()));
    }

    @Test
    void an_event_near_the_end_hangs_its_words_to_the_left() {
        LineChart chart = chart(1.0, 2.0, 3.0, 4.0).event(0.5, "guidance v1").event(3, "guidance v2");
        assertEquals(List.of("start", "end"), chart.wide().events().stream().map(ChartFrame.Mark::anchor).toList());
    }

    @Test
    void the_last_label_always_stands_and_never_too_close_to_another() {
        ChartFrame frame = chart(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0).narrow();
        List<ChartFrame.Mark> marks = frame.columns();
        assertEquals("point 9", marks.get(marks.size() - 1).label());
        assertTrue(marks.size() <= 4);
    }

    @Test
    void the_table_tells_what_the_drawing_shows() {
        List<LineChart.Point> points = List.of(new LineChart.Point("to 8 Nov", 14.0, 2.0, 9.5, true),
                new LineChart.Point("to 15 Nov", null, null, null, false));
        List<LineChart.Row> rows = new LineChart("Notes", "Expected", 1, points).event(0.6, "guidance v1").rows();
        assertEquals(new LineChart.Row("to 8 Nov", "14.0", "2.0 – 9.5", true, "", ""), rows.get(0));
        assertEquals(new LineChart.Row("to 15 Nov", "–", "", false, "guidance v1", ""), rows.get(1));
    }

    @Test
    void without_points_there_is_a_frame_and_no_line() {
        ChartFrame frame = chart().wide();
        assertTrue(frame.line().isEmpty());
        assertTrue(frame.columns().isEmpty());
        assertFalse(frame.ticks().isEmpty());
    }

    private static List<String> labels(ChartFrame frame) {
        return frame.ticks().stream().map(ChartFrame.Tick::label).toList();
    }

    private static LineChart chart(@Nullable Double... values) {
        List<LineChart.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new LineChart.Point("point " + i, values[i], null, null, false));
        }
        return new LineChart("Value", "", 0, points);
    }
}
