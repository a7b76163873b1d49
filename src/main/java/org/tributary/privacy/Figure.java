package org.tributary.privacy;

import java.time.LocalDate;

/**
 * A count that may be shown.
 *
 * @param measure {@code agents, agencies, states, contributions, point}, or a word without a number: {@code named}, or {@code joined}
 * for a point that holds much of what came before its weeks
 * @param from the first Monday it covers
 * @param to the last Monday it covers
 * @param dimension {@code line, state} or ""
 * @param value the line or state, or ""
 */
public record Figure(String measure, LocalDate from, LocalDate to, String dimension, String value, long n) {

    /** What names a point that is not to be compared with others. */
    public static final String JOINED = "joined";

    boolean isWord() {
        return measure.equals("named") || measure.equals(JOINED);
    }
}
