package org.tributary.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void a_text_that_would_run_is_led_by_an_apostrophe() {
        assertEquals("text\r\n'=1+1\r\n'@cmd\r\n'-2\r\n'+3\r\n",
                CsvText.of(List.of("text"), List.of(List.of("=1+1"), List.of("@cmd"), List.of("-2"), List.of("+3"))));
    }

    @Test
    void numbers_and_dates_stay_what_they_are_and_nothing_stays_empty() {
        assertEquals("a,b,c\r\n-12.5,2026-03-02,\r\n", CsvText.of(List.of("a", "b", "c"),
                List.of(Arrays.asList(-12.5, LocalDate.of(2026, 3, 2), null))));
    }

    @Test
    void line_ends_and_quotes_are_kept_in_quotes() {
        assertEquals("text\r\n\"she said \"\"no\"\"\ntwice\"\r\n",
                CsvText.of(List.of("text"), List.of(List.of("she said \"no\"\ntwice"))));
    }
}
