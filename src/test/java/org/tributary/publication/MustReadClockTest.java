package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.people.Away;
import org.tributary.publication.MustReadClock.Reminder;

class MustReadClockTest {

    private static final LocalDate LIVE = LocalDate.of(2026, 12, 1);

    @Test
    void two_weeks_from_the_later_of_live_and_joined() {
        assertEquals(LIVE.plusDays(14), MustReadClock.due(LIVE, LIVE.minusYears(1), List.of()));
        assertEquals(LIVE.plusDays(24), MustReadClock.due(LIVE, LIVE.plusDays(10), List.of()));
    }

    @Test
    void days_away_move_it_on() {
        assertEquals(LIVE.plusDays(17), due(away(5, 7)));
        assertEquals(LIVE.plusDays(14), due(away(-9, 0)), "the day it went live is no day of the clock");
        assertEquals(LIVE.plusDays(16), due(away(-9, 2)));
        assertEquals(LIVE.plusDays(21), due(away(14, 20)), "what was moved on meets further days away");
        assertEquals(LIVE.plusDays(14), due(away(15, 30)), "what was due stays due");
        assertEquals(LIVE.plusDays(18), due(away(2, 3), away(9, 10)));
    }

    @Test
    void the_clock_starts_with_the_return_of_who_was_away() {
        assertEquals(LIVE.plusDays(44), due(away(0, 30)));
    }

    @Test
    void there_is_one_reminder_three_days_before_and_one_after() {
        LocalDate due = LIVE.plusDays(14);
        assertEquals(Optional.empty(), MustReadClock.reminder(due, due.minusDays(4)));
        assertEquals(Optional.of(Reminder.BEFORE), MustReadClock.reminder(due, due.minusDays(3)));
        assertEquals(Optional.of(Reminder.BEFORE), MustReadClock.reminder(due, due));
        assertEquals(Optional.of(Reminder.AFTER), MustReadClock.reminder(due, due.plusDays(1)));
        assertEquals(Optional.of(Reminder.AFTER), MustReadClock.reminder(due, due.plusDays(14)));
        assertEquals(Optional.empty(), MustReadClock.reminder(due, due.plusDays(15)), "an old one stays quiet");
    }

    private static LocalDate due(Away... away) {
        return MustReadClock.due(LIVE, LIVE.minusDays(100), List.of(away));
    }

    private static Away away(int from, int to) {
        return new Away(LIVE.plusDays(from), LIVE.plusDays(to));
    }
}
