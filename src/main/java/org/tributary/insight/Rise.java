package org.tributary.insight;

import java.time.LocalDate;

/**
 * How a rise looked when it was found.
 *
 * @param from the first day of the week or point that alarmed
 * @param ratio its notes over what was expected of it, with the ends of the 95 % interval
 */
public record Rise(LocalDate from, double ratio, double low, double high) {
}
