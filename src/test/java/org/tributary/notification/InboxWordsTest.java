package org.tributary.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Language;
import org.tributary.platform.web.Texts;

class InboxWordsTest {

    private final InboxWords words = new InboxWords();

    InboxWordsTest() {
        words.texts = new Texts();
    }

    @Test
    void facts_are_told_in_the_language_of_who_reads_them() {
        String facts = InboxWords.facts(LocalDate.of(2026, 12, 12), "Ann Miller");
        assertEquals("For Ann Miller, who is away until December 12, 2026.",
                Language.ENGLISH.say(() -> words.detail(InboxKind.DEPUTY_DUE, facts)));
        assertEquals("Para Ann Miller, ausente hasta el 12 de diciembre de 2026.",
                Language.SPANISH.say(() -> words.detail(InboxKind.DEPUTY_DUE, facts)));
    }

    @Test
    void what_has_no_day_says_nothing_of_one() {
        assertEquals("", words.detail(InboxKind.TAKES_OVER, InboxWords.facts(null, "Ann Miller")));
    }

    @Test
    void words_that_somebody_wrote_stay_as_they_are() {
        assertEquals("2026-12-12 is a day", words.detail(InboxKind.WITHDRAWN, "2026-12-12 is a day"));
    }
}
