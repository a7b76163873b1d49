package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EffectWindowTest {

    private static final LocalDate DRAFT = LocalDate.of(2026, 6, 3);
    private static final LocalDate LIVE = LocalDate.of(2026, 6, 12);

    @Test
    void the_weeks_before_end_where_the_alarm_began() {
        EffectWindow window = EffectWindow.of(DRAFT, LIVE, LocalDate.of(2026, 5, 20));
        assertEquals(26, window.before().weeks());
        assertEquals(LocalDate.of(2026, 5, 17), window.before().to());
    }

    @Test
    void without_an_alarm_they_end_four_weeks_before_the_draft() {
        EffectWindow window = EffectWindow.of(DRAFT, LIVE, null);
        assertEquals(LocalDate.of(2026, 5, 3), window.before().to());
        assertEquals(window, EffectWindow.of(DRAFT, LIVE, DRAFT.plusDays(1)));
    }

    @Test
    void the_week_it_went_live_is_left_out_and_eight_follow() {
        EffectWindow window = EffectWindow.of(DRAFT, LIVE, null);
        assertEquals(LocalDate.of(2026, 6, 8), window.leftOutWeek());
        assertEquals(LocalDate.of(2026, 6, 15), window.after().from());
        assertEquals(8, window.after().weeks());
        assertEquals(LocalDate.of(2026, 8, 10), window.effectFrom());
        assertFalse(window.isClosed(LocalDate.of(2026, 8, 9)));
        assertTrue(window.isClosed(LocalDate.of(2026, 8, 10)));
    }

    @Test
    void the_cohort_contributed_in_the_twelve_weeks_before_the_draft() {
        EffectWindow window = EffectWindow.of(DRAFT, LIVE, null);
        assertEquals(12, window.cohort().weeks());
        assertEquals(LocalDate.of(2026, 5, 31), window.cohort().to());
    }

    @Test
    void nothing_goes_live_before_it_is_drafted() {
        assertThrows(IllegalArgumentException.class, () -> EffectWindow.of(LIVE, DRAFT, null));
    }
}
