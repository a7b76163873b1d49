package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.Reason;

class InsightTextsTest {

    private final Texts texts = new Texts();

    @Test
    void every_sentence_can_be_said_with_numbers() {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.insight", Locale.ENGLISH);
        bundle.keySet().forEach(key -> {
            assertFalse(texts.say(key, 3, 2, 1, 4, "Monday", 5).isBlank(), key);
            assertFalse(texts.say(key, 0, 0, 0, 0, "Monday", 0).contains("{"), key);
        });
    }

    @Test
    void the_gate_says_what_is_missing() {
        assertEquals("Too few agents yet: one more is needed.", said(new Reason(Reason.Rule.TOO_FEW, 1, 0, 0)));
        assertEquals("Too few agents yet: 3 more agents are needed, and one more agency.",
                said(new Reason(Reason.Rule.TOO_FEW, 3, 1, 0)));
    }

    @Test
    void the_reach_reads_like_a_sentence() {
        assertEquals("7 agents, 6 agencies, one state · 7 notes, as of Monday",
                texts.say("insight.list.reach", 7, 6, 1, 7, "Monday"));
        assertEquals("19 agents, 14 agencies, 5 states · 31 notes, as of Monday",
                texts.say("insight.list.reach", 19, 14, 5, 31, "Monday"));
    }

    private String said(Reason reason) {
        return texts.say(TooFewBehind.key(reason), reason.persons(), reason.groups(), reason.contributions());
    }
}
