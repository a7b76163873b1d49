package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void a_browser_gets_the_first_of_its_languages_that_is_ours() {
        assertEquals(Language.SPANISH, Language.preferred("es-MX,es;q=0.9,en;q=0.8"));
        assertEquals(Language.ITALIAN, Language.preferred("it"));
        assertEquals(Language.ITALIAN, Language.preferred("de-CH, it;q=0.7, en;q=0.3"));
        assertEquals(Language.SPANISH, Language.preferred("en;q=0.1, es"));
    }

    @Test
    void a_browser_that_asks_for_none_of_ours_gets_english() {
        assertEquals(Language.ENGLISH, Language.preferred(null));
        assertEquals(Language.ENGLISH, Language.preferred(""));
        assertEquals(Language.ENGLISH, Language.preferred("fr-FR,fr;q=0.9"));
        assertEquals(Language.ENGLISH, Language.preferred("*"));
        assertEquals(Language.ENGLISH, Language.preferred("es;q=high;;,"));
    }

    @Test
    void a_sentence_in_another_language_leaves_the_one_around_it() throws Exception {
        assertEquals(Language.ITALIAN, Language.ITALIAN.say(Language::spoken));
        assertEquals(Language.SPANISH, Language.SPANISH.during(() -> Language.ITALIAN.say(() -> Language.spoken()) == null
                ? null
                : Language.spoken()));
        assertEquals(Language.ENGLISH, Language.spoken());
    }
}
