package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LanguageTest {
    @Test
    void nineteen_of_twenty_sentences_are_told_right() {
        for (var kind : new String[]{"en", "it", "es", "de", "fr"}) {
            String wanted = kind.equals("de") || kind.equals("fr") ? Language.OTHER : kind;
            var rows = Samples.read("languages.tsv").stream().filter(row -> row.label().startsWith(kind)).toList();
            long right = rows.stream().filter(row -> Language.of(row.text()).equals(wanted)).count();
            assertEquals(60, rows.size());
            assertTrue(right >= 55, kind + " " + right);
        }
    }

    @Test
    void insurance_notes_are_english() {
        Samples.read("insurance-notes.tsv").forEach(row -> assertEquals(Language.ENGLISH, Language.of(row.text()), row.text()));
    }

    @Test
    void a_text_without_a_sign_is_taken_for_english() {
        for (var text : new String[]{"", "12345", "SR-22", "Help me cancel a transfer."}) {
            assertEquals(Language.ENGLISH, Language.of(text));
        }
    }

    @Test
    void short_notes_in_spanish_and_italian_are_told() {
        assertEquals(Language.SPANISH, Language.of("El cliente no entiende el deducible de su póliza."));
        assertEquals(Language.ITALIAN, Language.of("Il cliente non capisce la franchigia della sua polizza."));
    }
}
