package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ObservationDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void a_day_that_cannot_be_is_today() {
        for (String told : new String[]{"2026-11-22", "2031-01-01", "1970-01-01", "", "yesterday", null}) {
            assertEquals(TODAY, ObservationDay.corrected(told, TODAY), () -> "told " + told);
        }
    }

    @Test
    void a_day_that_can_be_stands() {
        assertEquals(TODAY, ObservationDay.corrected("2026-11-21", TODAY));
        assertEquals(LocalDate.of(2026, 3, 1), ObservationDay.corrected(" 2026-03-01 ", TODAY));
    }
}
