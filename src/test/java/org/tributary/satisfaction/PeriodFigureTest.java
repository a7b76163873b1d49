package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.figure.Change;

class PeriodFigureTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    @Test
    void the_same_weeks_a_year_earlier_are_compared_where_they_are_released() {
        PeriodFigure figure = PeriodFigure.of(Metric.NPS, weeks(70), 13);
        assertTrue(figure.yearAgo());
        assertEquals(FIRST.plusWeeks(70 - 13 - 52), figure.against());
        assertEquals(13 * 10, figure.value().n());
    }

    @Test
    void else_the_weeks_before() {
        PeriodFigure figure = PeriodFigure.of(Metric.NPS, weeks(30), 13);
        assertFalse(figure.yearAgo());
        assertEquals(FIRST.plusWeeks(30 - 26), figure.against());
        assertNotNull(figure.change());
        assertEquals(Change.Arrow.NONE, figure.change().arrow());
    }

    @Test
    void a_first_period_compares_with_nothing() {
        assertNull(PeriodFigure.of(Metric.NPS, weeks(13), 13).change());
        assertNull(PeriodFigure.of(Metric.NPS, weeks(70), 0).change());
        assertNull(PeriodFigure.of(Metric.NPS, List.of(), 13).value());
    }

    private static List<Tally> weeks(int weeks) {
        List<Tally> tallies = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            for (int agent = 0; agent < 10; agent++) {
                LocalDate monday = FIRST.plusWeeks(week);
                tallies.add(new Tally(Metric.NPS, "all", monday, monday, agent, agent < 5 ? 1 : 0, agent > 7 ? 1 : 0, 1,
                        Instant.EPOCH));
            }
        }
        return tallies;
    }
}
