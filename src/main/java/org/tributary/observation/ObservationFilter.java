package org.tributary.observation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.platform.Vocabulary;

/**
 * Which notes a list shows.
 *
 * @param mine only one's own
 * @param q a part of the text, whatever the case; empty for all
 * @param line a code, or empty for all
 * @param from the first day of observation
 * @param to the last day of observation
 */
public record ObservationFilter(boolean mine, String q, String line, LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public static ObservationFilter of(boolean mine, @Nullable String q, @Nullable String line, @Nullable String from,
            @Nullable String to) {
        Check check = new Check();
        String code = line == null ? "" : line;
        check.that(code.isEmpty() || Vocabulary.LINE.knows(code), "line", "platform.error.unknownCode", code);
        LocalDate first = day(check, "from", from, FIRST);
        LocalDate last = day(check, "to", to, LAST);
        check.done();
        return new ObservationFilter(mine, q == null ? "" : q.strip(), code, first, last);
    }

    private static LocalDate day(Check check, String field, @Nullable String text, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            check.wrong(field, "platform.error.date");
            return otherwise;
        }
    }

    /** Nothing is sought: all notes are shown. */
    boolean isEmpty() {
        return q.isEmpty() && line.isEmpty() && from.equals(FIRST) && to.equals(LAST);
    }

    /** The pattern for {@code like … escape '!'}. */
    String pattern() {
        String plain = q.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_")
                .replace("\0", "");
        return "%" + plain + "%";
    }
}
