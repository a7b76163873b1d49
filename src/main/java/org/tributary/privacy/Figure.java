package org.tributary.privacy;

import java.time.LocalDate;

/**
 * A count that may be shown.
 *
 * @param measure {@code agents, agencies, states, contributions, point} or {@code named} (a word without a number)
 * @param from the first Monday it covers
 * @param to the last Monday it covers
 * @param dimension {@code line, state} or ""
 * @param value the line or state, or ""
 */
public record Figure(String measure, LocalDate from, LocalDate to, String dimension, String value, long n) {
}
