package org.tributary.insight;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a curator may want to decide, with what speaks for it.
 *
 * @param strength by kind: of the notes nearest to those of the smaller theme the share in the larger, the separation of the two
 *        parts, how many notes are new, or the ratio of the latest whole week to what was expected of it
 * @param low lower end of the ratio's 95 % interval, null for other kinds
 * @param high upper end of it
 * @param notes the notes of the theme, of its larger part, or of its latest whole week
 * @param other the other theme where there are two, else null
 * @param otherNotes the notes of the other theme, or of the smaller part; else 0
 * @param shared the keywords that both themes have
 */
public record Suggestion(UUID id, Kind kind, ThemeHead theme, @Nullable ThemeHead other, double strength,
        @Nullable Double low, @Nullable Double high, int notes, int otherNotes, List<String> shared) {

    /** What is suggested, the most urgent kind first. */
    public enum Kind {
        /** A theme grows beyond chance. */
        GROWING,
        /** Two themes may be the same. */
        SAME,
        /** A theme may be two. */
        TWO,
        /** A young theme deserves a look. */
        NEW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
