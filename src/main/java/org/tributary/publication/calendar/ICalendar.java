package org.tributary.publication.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A calendar as RFC 5545 wants it: lines that end in CR LF and are folded at 75 octets, text with its commas, semicolons and line
 * ends escaped, events of whole days.
 */
public final class ICalendar {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();
    private final Instant now;

    /** @param name shown by calendar programs */
    public ICalendar(String name, Instant now) {
        this.now = now;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Tributary//Calendar//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("NAME:" + escaped(name));
        line("X-WR-CALNAME:" + escaped(name));
        line("REFRESH-INTERVAL;VALUE=DURATION:PT12H");
    }

    /**
     * @param id the same whenever the same event is told again
     * @param url where to read more; it is no text and stands as it is
     */
    public ICalendar event(String id, LocalDate day, String summary, String url) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(id));
        line("DTSTAMP:" + now.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", ""));
        line("DTSTART;VALUE=DATE:" + DAY.format(day));
        line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line("SUMMARY:" + escaped(summary));
        line("URL:" + url);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        return this;
    }

    public String text() {
        return text + "END:VCALENDAR\r\n";
    }

    /** A text value (RFC 5545, 3.3.11); control characters cannot stand in one. */
    static String escaped(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** No character is torn apart: the limit counts octets of UTF-8, a fold falls between code points. */
    private void line(String words) {
        int octets = 0;
        for (int at = 0; at < words.length();) {
            int point = words.codePointAt(at);
            int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += length;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
