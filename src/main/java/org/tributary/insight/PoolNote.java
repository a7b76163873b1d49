package org.tributary.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What the pool knows of a note besides its text and vector.
 *
 * @param counted whether its author counts in figures about people
 * @param week the Monday of the day of observation
 */
record PoolNote(long id, long author, boolean counted, long agency, long ownerGroup, String line, String state,
        String touchpoint, LocalDate week, Instant receivedAt, String language, @Nullable Long theme, boolean pinned) {

    /** The Monday of the day it was received, in UTC. */
    LocalDate weekReceived() {
        return receivedAt.atOffset(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
