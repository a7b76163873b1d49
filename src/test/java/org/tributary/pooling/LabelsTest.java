package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void a_headline_is_the_first_sentence() {
        assertEquals("Autopay took the premium twice",
                Labels.headline(" Autopay took the\n premium twice. The client is upset. "));
        assertEquals("", Labels.headline(" "));
    }

    @Test
    void a_long_sentence_ends_at_a_clause_or_else_at_a_word() {
        assertEquals("Wording about the deductible on the home renewal is unclear", Labels.headline(
                "Wording about the deductible on the home renewal is unclear, so I had to explain it three times to him today."));
        String cut = Labels
                .headline("Adjuster has not called back after a fire in the kitchen and the family of five is still in "
                        + "a hotel");
        assertEquals("Adjuster has not called back after a fire in the kitchen and the family of five…", cut);
        assertTrue(cut.length() <= Labels.HEADLINE + 1);
        assertEquals(80, Labels.headline("x".repeat(200)).length());
    }

    @Test
    void chips_set_a_theme_apart_from_the_others() {
        var labels = Labels.of(Map.of(
                1L, List.of("Windshield repair takes too long", "The windshield repair vendor cancelled", "Windshield claim"),
                2L, List.of("The flood quote takes too long", "No flood quote", "Flood claim")));
        assertEquals("Windshield repair takes too long", labels.get(1L).headline());
        assertTrue(labels.get(1L).chips().get(0).startsWith("windshield"), labels.toString());
        assertEquals("flood quote", labels.get(2L).chips().get(0));
        assertFalse(labels.get(2L).chips().contains("the"));
    }
}
