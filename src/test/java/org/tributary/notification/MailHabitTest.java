package org.tributary.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Invalid;

class MailHabitTest {

    private static final ZoneId NETWORK = ZoneId.of("America/New_York");

    private final MailHabit habit = new MailHabit(1);

    @Test
    void quiet_hours_over_midnight_end_in_the_morning() {
        assertEquals(Optional.of(at("2026-11-24T07:00")), quiet("2026-11-23T20:00"));
        assertEquals(Optional.of(at("2026-11-24T07:00")), quiet("2026-11-24T03:00"));
        assertEquals(Optional.empty(), quiet("2026-11-24T07:00"));
        assertEquals(Optional.empty(), quiet("2026-11-23T19:59"));
    }

    @Test
    void quiet_hours_within_a_day_end_on_it() {
        habit.rest("", "12:00", "14:00");
        assertEquals(Optional.of(at("2026-11-23T14:00")), quiet("2026-11-23T12:30"));
        assertEquals(Optional.empty(), quiet("2026-11-23T14:00"));
    }

    @Test
    void quiet_hours_are_those_of_the_persons_own_clock() {
        habit.rest("Pacific/Honolulu", "20:00", "07:00");
        assertEquals(Optional.empty(), quiet("2026-11-23T23:00"), "it is six in the evening in Honolulu");
        assertEquals(Optional.of(at("2026-11-24T12:00")), quiet("2026-11-24T08:00"));
    }

    @Test
    void quiet_hours_end_when_the_clock_says_so_though_the_night_is_an_hour_longer() {
        assertEquals(Optional.of(at("2026-11-01T07:00")), quiet("2026-10-31T23:00"));
        assertEquals(Optional.of(at("2027-03-14T07:00")), quiet("2027-03-13T23:00"));
    }

    @Test
    void without_quiet_hours_it_is_never_quiet() {
        habit.rest("", "", "");
        assertEquals(Optional.empty(), quiet("2026-11-23T23:00"));
        assertThrows(Invalid.class, () -> habit.rest("", "20:00", ""));
        assertThrows(Invalid.class, () -> habit.rest("", "20:00", "20:00"));
        assertThrows(Invalid.class, () -> habit.rest("Nowhere/Land", "", ""));
    }

    @Test
    void what_the_carrier_needs_known_comes_at_least_weekly() {
        assertThrows(Invalid.class, () -> habit.choose(Map.of(InboxKind.MUST_READ, MailWay.INBOX)));
        habit.stop(InboxKind.MUST_READ);
        assertEquals(MailWay.DIGEST, habit.way(InboxKind.MUST_READ));
        habit.stop(InboxKind.INSIGHT);
        habit.choose(Map.of(InboxKind.ANSWER, MailWay.AT_ONCE));
        assertEquals(
                Map.of(InboxKind.MUST_READ, MailWay.DIGEST, InboxKind.INSIGHT, MailWay.INBOX, InboxKind.ANSWER,
                        MailWay.AT_ONCE),
                habit.ways());
    }

    private Optional<Instant> quiet(String local) {
        return habit.quietUntil(at(local), NETWORK);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NETWORK).toInstant();
    }
}
