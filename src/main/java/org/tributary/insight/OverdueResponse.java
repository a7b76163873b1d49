package org.tributary.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published insight that waits for the carrier's response for too long.
 *
 * @param days since its publication
 * @param curator the key of who owns it, else of who published it, null where that one has left
 * @param owner their name, empty where there is none
 * @param shown whether the network sees it right now
 */
public record OverdueResponse(long key, UUID id, String title, int days, @Nullable Long curator, String owner,
        boolean shown) {
}
