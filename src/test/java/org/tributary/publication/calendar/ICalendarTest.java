package org.tributary.publication.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5545: lines, folds and escapes. */
class ICalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    @Test
    void an_event_is_a_whole_day() {
        String text = new ICalendar("Tributary", NOW)
                .event("7-begins@tributary", LocalDate.of(2026, 12, 31), "Takes effect: Roofs",
                        "https://portal.example.test/publication/view.xhtml?id=7")
                .text();
        assertEquals(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tributary//Calendar//EN", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "NAME:Tributary", "X-WR-CALNAME:Tributary", "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
                "BEGIN:VEVENT", "UID:7-begins@tributary", "DTSTAMP:20261122T150000Z", "DTSTART;VALUE=DATE:20261231",
                "DTEND;VALUE=DATE:20270101", "SUMMARY:Takes effect: Roofs",
                "URL:https://portal.example.test/publication/view.xhtml?id=7", "TRANSP:TRANSPARENT", "END:VEVENT",
                "END:VCALENDAR"), Arrays.asList(text.split("\r\n")));
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void a_calendar_may_be_empty() {
        assertFalse(new ICalendar("Tributary", NOW).text().contains("VEVENT"));
    }

    @Test
    void what_would_end_a_value_is_escaped() {
        assertEquals("Roofs\\, walls\\; a \\\\ and\\nEND:VEVENT", ICalendar.escaped("Roofs, walls; a \\ and\r\nEND:VEVENT"));
        assertEquals("a b", ICalendar.escaped("a\u0007b"));
        String text = new ICalendar("T", NOW).event("1", LocalDate.EPOCH, "x\r\nEND:VCALENDAR\r\nBEGIN:VALARM", "https://a")
                .text();
        assertEquals(1, Arrays.stream(text.split("\r\n")).filter("END:VCALENDAR"::equals).count());
        assertFalse(Arrays.asList(text.split("\r\n")).contains("BEGIN:VALARM"));
    }

    @Test
    void long_lines_are_folded_between_characters_and_unfold_to_what_they_were() {
        String title = "Überdachung – 屋根 🏠 ".repeat(12);
        String text = new ICalendar("T", NOW).event("1", LocalDate.EPOCH, title, "https://a").text();
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertFalse(line.contains("\ufffd"), "no character is torn");
        }
        assertTrue(text.replace("\r\n ", "").contains("\r\nSUMMARY:" + title + "\r\n"));
    }
}
