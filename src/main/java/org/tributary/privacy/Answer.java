package org.tributary.privacy;

import java.time.LocalDate;
import java.util.Map;

/**
 * A survey response as the rules see it.
 *
 * @param agent whose customer answered; negative where nobody knows, of one agency the same
 * @param week the Monday of the ISO week of the answer
 * @param dimensions its cell, such as {@code line → homeowners}
 */
public record Answer(long id, long agent, long agency, LocalDate week, Map<String, String> dimensions) {

    public Answer {
        dimensions = Map.copyOf(dimensions);
    }

    /** Of the others nobody knows whether they are about one more agent: they count in a figure and help none to be shown. */
    boolean isAboutAnAgent() {
        return agent >= 0;
    }
}
