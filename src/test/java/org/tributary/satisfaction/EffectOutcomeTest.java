package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Proportion;
import org.tributary.platform.web.Texts;

class EffectOutcomeTest {

    private final Texts texts = new Texts();

    @Test
    void an_agent_reads_what_came_of_it_in_everyday_words() {
        assertEquals("About half as many notes since", texts.get(EffectOutcome.key("helped", 0.51)));
        assertEquals("Far fewer notes since", texts.get(EffectOutcome.key("helped", 0.2)));
        assertEquals("More notes since", texts.get(EffectOutcome.key("worse", 1.4)));
    }

    @Test
    void what_may_be_chance_is_not_told_as_a_change() {
        for (String verdict : List.of("no_change", "cannot_tell", "no_comparison", "too_few")) {
            assertEquals("satisfaction.outcome.untold", EffectOutcome.key(verdict, 0.5));
        }
        assertEquals("satisfaction.outcome.untold", EffectOutcome.key("helped", null));
    }

    @Test
    void every_step_has_its_words_and_none_has_a_figure() {
        for (Proportion one : Proportion.values()) {
            String key = "satisfaction.outcome." + one.code();
            for (String words : List.of(texts.get(key), texts.get(key + ".sentence"),
                    texts.say("insight.sentence." + one.code(), 1))) {
                assertFalse(words.startsWith("["), words);
                assertFalse(words.matches(".*\\d.*"), words);
            }
        }
    }
}
