package org.tributary.publication.contradiction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New notes oppose what a live guidance says.
 *
 * @param agents how many agents said so; null where only the fact may be told, agencies likewise
 * @param recipient who answers for it, or stands in
 */
public record GuidanceContradicted(UUID id, String title, @Nullable Integer agents, @Nullable Integer agencies,
        long recipient) {
}
