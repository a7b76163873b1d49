package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;
import org.tributary.platform.Refused;
import org.tributary.privacy.Masking;
import org.tributary.privacy.Redaction;

class ObservationTest {

    private static final Masking MASKING = new Masking();
    private static final Instant NOW = Instant.parse("2026-11-21T23:30:00Z");

    @Test
    void a_note_is_kept_masked_trimmed_and_received() {
        Observation note = note("  Call her at 614-555-0143 about the roof.\r\nToday.\u0000\u0007 ", "2026-11-20", null);
        assertEquals("Call her at [phone] about the roof.\nToday.", note.getText());
        assertEquals(List.of(new Redaction("phone", 1)), note.redactions());
        assertEquals(Status.RECEIVED, note.getStatus());
        assertEquals(LocalDate.of(2026, 11, 16), note.getObservedWeek());
        assertFalse(note.isQuotable());
    }

    @Test
    void a_text_may_have_twenty_thousand_code_points_and_not_one_more() {
        assertEquals(40_000, note("😀".repeat(20_000), "2026-11-20", null).getText().length());
        assertEquals(List.of("text"), wrong(() -> note("😀".repeat(20_001), "2026-11-20", null)));
        assertEquals(List.of("text"), wrong(() -> note(" \n\u0001 ", "2026-11-20", null)));
    }

    @Test
    void a_day_lies_between_2000_and_tomorrow_in_utc() {
        note("a", "2000-01-01", null);
        note("a", "2026-11-22", null);
        assertEquals(List.of("observedOn"), wrong(() -> note("a", "2026-11-23", null)));
        assertEquals(List.of("observedOn"), wrong(() -> note("a", "1999-12-31", null)));
        assertEquals(List.of("observedOn"), wrong(() -> note("a", "21/11/2026", null)));
    }

    @Test
    void an_impression_is_from_zero_to_ten() {
        assertEquals(0, note("a", "2026-11-20", 0).getCustomerScore());
        assertEquals(List.of("customerScore"), wrong(() -> note("a", "2026-11-20", 11)));
        assertEquals(List.of("customerScore"), wrong(() -> note("a", "2026-11-20", -1)));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertEquals(List.of("clientId", "text", "line", "state", "touchpoint", "kind", "observedOn"),
                wrong(() -> new Observation(
                        new NewObservation(null, null, "boats", "XX", null, " ", null, null, null, Set.of()), MASKING, 1, 2,
                        NOW)));
    }

    @Test
    void half_a_surrogate_is_replaced() {
        assertEquals("a\uFFFDb", note("a\uD83Db", "2026-11-20", null).getText());
    }

    @Test
    void its_owner_reads_pooled_only_beside_a_released_insight() {
        Observation note = note("a", "2026-11-20", null);
        assertEquals(Status.RECEIVED, note.statusForOwner(false));
        assertEquals(Status.POOLED, note.statusForOwner(true));
        note.withdraw(NOW);
        assertEquals(Status.WITHDRAWN, note.statusForOwner(true));
    }

    @Test
    void a_withdrawn_note_has_no_text_and_is_not_withdrawn_again() {
        Observation note = note("call 614-555-0143", "2026-11-20", null);
        note.withdraw(NOW);
        assertEquals("", note.getText());
        assertTrue(note.redactions().isEmpty());
        assertThrows(Refused.class, () -> note.withdraw(NOW));
    }

    @Test
    void nothing_follows_withdrawal_and_only_what_was_pooled_can_be_unthemed_again() {
        for (Status next : Status.values()) {
            assertFalse(Status.WITHDRAWN.canBecome(next));
        }
        assertTrue(Status.RECEIVED.canBecome(Status.UNTHEMED));
        assertTrue(Status.UNTHEMED.canBecome(Status.POOLED));
        assertFalse(Status.POOLED.canBecome(Status.RECEIVED));
    }

    @Test
    void a_filter_takes_the_signs_of_patterns_as_they_are() {
        assertEquals("%100!% sure!_!!%", ObservationFilter.of(true, "100% Sure_!", null, null, null).pattern());
        assertEquals(List.of("line", "from"), wrong(() -> ObservationFilter.of(true, "", "boats", "soon", "2026-01-01")));
    }

    private static Observation note(String text, String day, Integer score) {
        return new Observation(new NewObservation("c-1", text, "homeowners", "OH", "renewal", "complaint", score, day, null,
                Set.of()), MASKING, 1, 2, NOW);
    }

    private static List<String> wrong(Runnable act) {
        return assertThrows(Invalid.class, act::run).errors().stream().map(FieldError::field).toList();
    }
}
