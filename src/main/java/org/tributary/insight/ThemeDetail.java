package org.tributary.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the live pool with what it is made of.
 *
 * @param weekly the weeks of observation that have notes, earliest first
 * @param lines by line, the most notes first; {@code states} likewise
 * @param history the latest first
 */
public record ThemeDetail(ThemeRow theme, List<Week> weekly, List<Count> lines, List<Count> states, List<Event> history) {

    /** The notes of a week, by its Monday. */
    public record Week(LocalDate week, long count) {
    }

    /** The notes of a code of a vocabulary. */
    public record Count(String code, long count) {
    }

    /** @param byCurator else by the machine; @param other the title of the other theme in it, or null */
    public record Event(Instant at, String kind, int notes, String detail, boolean byCurator, @Nullable String other) {
    }
}
