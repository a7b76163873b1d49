package org.tributary.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Language;

class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private final Texts texts = new Texts();

    @Test
    void days_are_written_as_in_the_language_that_is_spoken() {
        assertEquals("November 12, 2026", Dates.day(DAY));
        assertEquals("12 de noviembre de 2026", Language.SPANISH.say(() -> Dates.day(DAY)));
        assertEquals("12 novembre 2026", Language.ITALIAN.say(() -> Dates.day(DAY)));
        assertEquals("Thursday, November 12", Dates.weekday(DAY));
        assertEquals("jueves 12 de noviembre", Language.SPANISH.say(() -> Dates.weekday(DAY)));
        assertEquals("giovedì 12 novembre", Language.ITALIAN.say(() -> Dates.weekday(DAY)));
        assertEquals("Nov 12", Dates.shortDay(DAY));
        assertEquals("12 nov.", Language.SPANISH.say(() -> Dates.shortDay(DAY)));
        assertEquals("nov 2026", Language.ITALIAN.say(() -> Dates.month(YearMonth.from(DAY))));
    }

    @Test
    void times_are_written_with_the_clock_of_the_language() {
        LocalDateTime afternoon = DAY.atTime(15, 5);
        assertEquals("November 12, 2026, 3:05 PM", plain(Dates.moment(afternoon)));
        assertEquals("12 de noviembre de 2026, 3:05 p. m.", plain(Language.SPANISH.say(() -> Dates.moment(afternoon))));
        assertEquals("12 novembre 2026, 15:05", Language.ITALIAN.say(() -> Dates.moment(afternoon)));
        assertEquals("12 nov 2026, 15:05:00", Language.ITALIAN.say(() -> Dates.exact(afternoon)));
    }

    @Test
    void numbers_have_the_marks_of_the_language_and_a_true_minus() {
        assertEquals("1,212", Numbers.whole(1212));
        assertEquals("1,212", Language.SPANISH.say(() -> Numbers.whole(1212)));
        assertEquals("1.212", Language.ITALIAN.say(() -> Numbers.whole(1212)));
        assertEquals("−24.5", Numbers.tenth(-24.5));
        assertEquals("−24,5", Language.ITALIAN.say(() -> Numbers.tenth(-24.5)));
        assertEquals("0.0", Numbers.tenth(-0.01));
        assertEquals("0", Numbers.signed(-0.4));
        assertEquals("+3", Numbers.signed(2.6));
    }

    @Test
    void arguments_of_a_text_are_written_in_its_language() {
        assertEquals("Lettura obbligatoria · versione 1.212 · in vigore dal 12 novembre 2026",
                Language.ITALIAN.say(() -> texts.say("home.today.mustRead", 1212, DAY)));
        assertEquals("Must read · version 1,212 · applies from November 12, 2026", texts.say("home.today.mustRead", 1212, DAY));
    }

    @Test
    void small_words_give_way_to_the_argument_that_follows() {
        assertEquals("Lettura obbligatoria · versione 1 · in vigore dall’8 novembre 2026",
                Language.ITALIAN.say(() -> texts.say("home.today.mustRead", 1, LocalDate.of(2026, 11, 8))));
        assertEquals("scaduto l’11 novembre 2026",
                Language.ITALIAN.say(() -> texts.say("people.token.ended", LocalDate.of(2026, 11, 11))).replace("scaduto il",
                        "?"));
        assertEquals("Vida e Inquilinos",
                Language.SPANISH.say(() -> texts.say("publication.audience.and", "Vida", "Inquilinos")));
        assertEquals("OH y KY", Language.SPANISH.say(() -> texts.say("publication.audience.and", "OH", "KY")));
    }

    @Test
    void a_missing_text_shows_its_key() {
        assertEquals("[people.nothing]", Language.SPANISH.say(() -> texts.get("people.nothing")));
        assertEquals("[nobody.nothing]", texts.get("nobody.nothing"));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
