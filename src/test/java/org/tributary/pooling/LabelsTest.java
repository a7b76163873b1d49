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

    @Test
    void chips_are_noun_phrases() {
        var texts = Map.of(
                1L, List.of("My card payment was declined and I don't understand why", "Someone declined my card payment again",
                        "The card payment keeps being declined, somehow"),
                2L, List.of("I want to verify my identity", "How do I verify my identity quickly", "Verify identity please"));
        var labels = Labels.of(texts);
        assertTrue(labels.get(1L).chips().contains("card payment"), labels.toString());
        assertTrue(labels.get(2L).chips().toString().contains("identity"), labels.toString());
        var all = labels.get(1L).chips().toString() + labels.get(2L).chips();
        List.of("declined]", "someone", "somehow", "understand", "quickly")
                .forEach(word -> assertFalse(all.contains(word), all));
        assertTrue(Labels.inHaste(texts).get(1L).chips().size() > labels.get(1L).chips().size());
    }

    @Test
    void a_theme_without_nouns_and_one_in_another_language_have_chips_too() {
        var labels = Labels.of(Map.of(1L, List.of("Running slowly", "Running slowly again"),
                2L, List.of("La franchigia non è chiara nella polizza", "Nessuno capisce la franchigia della polizza")));
        assertFalse(labels.get(1L).chips().isEmpty());
        assertTrue(labels.get(2L).chips().contains("franchigia"), labels.toString());
    }

    @Test
    void common_words_are_no_chips_in_any_language() {
        var labels = Labels.of(Map.of(
                1L,
                List.of("Lleva diez años sin reclamos y cada seis meses paga más", "Otra vez sin una respuesta de siniestros"),
                2L, List.of("La franchigia non è chiara nella polizza", "Nessuno capisce la franchigia della polizza")));
        var words = List.of(String.join(" ", labels.get(1L).chips()).split(" "));
        List.of("otra", "sin", "una", "cada", "más").forEach(word -> assertFalse(words.contains(word), words.toString()));
        assertTrue(labels.get(2L).chips().toString().contains("franchigia"), labels.toString());
        assertFalse(labels.get(2L).chips().toString().contains("della"), labels.toString());
    }
}
