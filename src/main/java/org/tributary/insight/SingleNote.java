package org.tributary.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note of no theme that has no end yet; the text is masked and carries no author.
 *
 * @param owner the key of the curator who sees to it, null where it is everybody's; {@code ownerName} is empty then
 */
public record SingleNote(UUID id, String text, String line, String state, String kind, String status, Instant receivedAt,
        @Nullable Long owner, String ownerName) {
}
