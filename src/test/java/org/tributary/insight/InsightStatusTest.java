package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Invalid;
import org.tributary.platform.Refused;

class InsightStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");

    @Test
    void what_was_answered_never_becomes_open_again() {
        for (InsightStatus status : InsightStatus.values()) {
            assertEquals(status == InsightStatus.OPEN, status.canBecome(InsightStatus.OPEN));
        }
    }

    @Test
    void a_declined_insight_can_be_taken_up_again_but_is_not_done_at_once() {
        assertTrue(InsightStatus.DECLINED.canBecome(InsightStatus.LOOKING));
        assertFalse(InsightStatus.DECLINED.canBecome(InsightStatus.DONE));
    }

    @Test
    void a_response_without_words_keeps_the_earlier_ones() {
        Insight insight = new Insight(7, "Deductible wording confuses", "At renewal people misread it.", 1, NOW);
        insight.respond(InsightStatus.LOOKING, "We rewrite it.", NOW);
        insight.respond(InsightStatus.ACTING, "", NOW);
        assertEquals(InsightStatus.ACTING, insight.status());
        assertThrows(Refused.class, () -> insight.respond(InsightStatus.OPEN, "", NOW));
    }

    @Test
    void an_insight_needs_a_title_and_a_summary() {
        Invalid wrong = assertThrows(Invalid.class, () -> new Insight(7, " ", "", 1, NOW));
        assertEquals(2, wrong.errors().size());
    }
}
