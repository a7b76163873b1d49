package org.tributary.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.insight.Rise;
import org.tributary.people.Role;
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
    void a_rise_is_told_with_its_ratio_and_interval_in_the_marks_of_the_language() {
        String facts = InboxWords.facts(new Rise(LocalDate.of(2026, 11, 9), 3.14, 1.92, 5.04));
        assertEquals("3.1 times what one would expect (1.9 to 5.0), since November 9, 2026.",
                Language.ENGLISH.say(() -> words.detail(InboxKind.THEME_RISES, facts)));
        assertEquals("3,1 volte ciò che ci si aspetta (da 1,9 a 5,0), dal 9 novembre 2026.",
                Language.ITALIAN.say(() -> words.detail(InboxKind.INSIGHT_RISES, facts)));
    }

    @Test
    void who_cares_for_a_rise_hears_of_it() {
        assertEquals(List.of(true, false), Stream.of(InboxKind.THEME_RISES, InboxKind.INSIGHT_RISES)
                .map(kind -> kind.concerns(Set.of(Role.CURATOR))).toList());
        assertEquals(List.of(false, true), Stream.of(InboxKind.THEME_RISES, InboxKind.INSIGHT_RISES)
                .map(kind -> kind.concerns(Set.of(Role.MANAGER))).toList());
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
