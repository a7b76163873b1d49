package org.tributary.satisfaction;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was released of one agent's customers in one cell and one stretch of weeks; the stretch is shown whole or not.
 *
 * @param group the value of the cell: a code, an agency's name, or {@code all}
 * @param from  the first Monday
 * @param to    the last Monday
 * @param asOf  when it was released
 */
public record Tally(Metric metric, String group, LocalDate from, LocalDate to, long agent, int positive, int negative,
        int n, Instant asOf) {

    /** The last day. */
    public LocalDate lastDay() {
        return to.plusDays(6);
    }

    /** Whether all of it lies between these days. */
    public boolean liesIn(LocalDate first, LocalDate last) {
        return !from.isBefore(first) && !lastDay().isAfter(last);
    }
}
