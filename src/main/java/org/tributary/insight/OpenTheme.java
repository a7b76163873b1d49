package org.tributary.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme with notes that have no end yet, for curators.
 *
 * @param owner the key of the curator who sees to it, null while it is everybody's; {@code ownerName} is empty then
 */
public record OpenTheme(long key, UUID id, String title, Counts counts, @Nullable Long owner, String ownerName) {

    /**
     * How many notes are open.
     *
     * @param overdue those that wait longer than they should
     * @param soon those that will within a week
     * @param oldest when the one that waits longest was received, null where there is none
     */
    public record Counts(long notes, long overdue, long soon, @Nullable Instant oldest) {

        static final Counts NONE = new Counts(0, 0, 0, null);

        Counts and(Counts other) {
            Instant first = oldest == null || other.oldest != null && other.oldest.isBefore(oldest) ? other.oldest : oldest;
            return new Counts(notes + other.notes, overdue + other.overdue, soon + other.soon, first);
        }
    }
}
