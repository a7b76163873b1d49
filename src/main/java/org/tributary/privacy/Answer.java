package org.tributary.privacy;

import java.time.LocalDate;
import java.util.Map;

/**
 * A survey response as the rules see it.
 *
 * @param agent whose customer answered
 * @param week the Monday of the ISO week of the answer
 * @param dimensions its cell, such as {@code line → homeowners}
 */
public record Answer(long id, long agent, long agency, LocalDate week, Map<String, String> dimensions) {

    public Answer {
        dimensions = Map.copyOf(dimensions);
    }
}
