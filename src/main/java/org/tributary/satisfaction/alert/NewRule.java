package org.tributary.satisfaction.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is asked for.
 *
 * @param place     empty for the whole, else a dimension and a code, as {@code line:farm}
 * @param threshold null for a change
 * @param weeks     how many weeks the figure is over; the active share is always over four
 * @param leastN    how many answers it takes
 * @param owner     who answers for its alerts; null is who writes it
 */
public record NewRule(String metric, String place, String when, @Nullable Double threshold, int weeks, int leastN,
        @Nullable UUID owner) {
}
