package org.tributary.observation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note that was set aside, as compliance sees it: without its author.
 *
 * @param key of the note, inside the portal only
 * @param text masked, empty where its author took it back
 * @param rule the code of a {@link HoldRule}
 * @param decision {@code released}, {@code rejected}, or null
 * @param decidedBy the name of who decided, or null
 */
public record HeldNote(long key, UUID id, String text, String status, String line, String state, String touchpoint, String kind,
        String rule, OffsetDateTime heldAt, @Nullable String decision, String reason, @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedBy) {
}
