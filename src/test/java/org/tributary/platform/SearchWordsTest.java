package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void a_word_is_found_by_its_beginning_whatever_case_accent_and_number() {
        assertEquals(1, SearchWords.of("DEDUCTIBLES").shareIn("A deductible nobody explained"));
        assertEquals(1, SearchWords.of("peliza").shareIn("La Pelíza"));
        assertEquals(1, SearchWords.of("inspect").shareIn("Drone roof inspections"));
        assertEquals(0.5, SearchWords.of("drone renewal").shareIn("Drone roof inspections"));
        assertEquals(0, SearchWords.of("one").shareIn("the drone"), "not in the middle of a word");
    }

    @Test
    void words_of_every_text_are_looked_for_only_where_there_are_no_others() {
        assertEquals(1, SearchWords.of("what is the deductible").shareIn("deductible"));
        assertEquals(1, SearchWords.of("who are you").shareIn("Tell them who you are"));
        assertTrue(SearchWords.of(" ?! ").isEmpty());
        assertEquals(0, SearchWords.of("").shareIn("anything"));
    }

    @Test
    void what_was_masked_is_no_word() {
        assertEquals(1, SearchWords.of("call [phone] about hail").shareIn("They call when hail falls"));
        assertTrue(SearchWords.of("[phone] [birth_date]").isEmpty());
    }

    @Test
    void the_words_are_marked_and_nothing_else_changes() {
        Passage marked = SearchWords.of("dogs <b>").mark("A <b>dog</b> & two Dogs, no hot-dog-stand.");
        assertEquals("A <b>dog</b> & two Dogs, no hot-dog-stand.", marked.text());
        assertEquals(List.of("b", "dog", "b", "Dogs", "dog"), marked(marked));
    }

    @Test
    void the_sentence_with_most_of_the_words_is_the_passage() {
        Passage passage = SearchWords.of("roof claim").passageOf("The roof leaks. Her claim for the roof waits. It rains.",
                sentence -> 0);
        assertEquals("Her claim for the roof waits.", passage.text());
        assertEquals(List.of("claim", "roof"), marked(passage));
        assertTrue(passage.begun());
        assertTrue(passage.goesOn());
    }

    @Test
    void without_a_word_the_nearest_sentence_is_marked_whole() {
        Passage passage = SearchWords.of("pets").passageOf("It rains. The terrier is refused.", String::length);
        assertEquals(List.of("The terrier is refused."), marked(passage));
        assertTrue(passage.begun());
        assertFalse(passage.goesOn());
    }

    @Test
    void a_sentence_without_an_end_is_cut_around_the_word() {
        String long1 = "word ".repeat(200);
        Passage passage = SearchWords.of("hail").passageOf(long1 + "hail " + long1, sentence -> 0);
        assertTrue(passage.text().length() <= 261, passage.text());
        assertEquals(List.of("hail"), marked(passage));
        assertTrue(passage.begun());
        assertTrue(passage.goesOn());
        assertEquals(Passage.NONE, SearchWords.of("hail").passageOf(" \n ", sentence -> 0));
        assertTrue(SearchWords.of("zz").passageOf("x".repeat(3000), sentence -> 0).text().length() <= 261);
    }

    private static List<String> marked(Passage passage) {
        return passage.parts().stream().filter(Passage.Part::marked).map(Passage.Part::text).collect(Collectors.toList());
    }
}
