package org.tributary.insight;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the pool knows of a note besides its text and vector.
 *
 * @param counted whether its author counts in figures about people
 * @param week the Monday of the day of observation
 */
record PoolNote(long id, long author, boolean counted, long agency, long ownerGroup, String line, String state,
        String touchpoint, LocalDate week, Instant receivedAt, String language, @Nullable Long theme, boolean pinned) {
}
