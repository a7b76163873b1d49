package org.tributary.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pool's one row.
 *
 * @param lastPosition of the note that was pooled last
 * @param nextTheme the number that the next new theme gets
 * @param epoch rises with everything that cannot be replayed from positions: consolidations, curation, withdrawals
 * @param sinceConsolidation notes pooled since the last one
 */
record PoolStatus(long lastPosition, long nextTheme, long epoch, int sinceConsolidation, boolean consolidationWanted,
        @Nullable Instant lastConsolidation) {

    /** The same, and a consolidation is asked for. */
    PoolStatus wanting() {
        return new PoolStatus(lastPosition, nextTheme, epoch, sinceConsolidation, true, lastConsolidation);
    }

    /** After something that other nodes cannot replay. */
    PoolStatus nextEpoch(long newNextTheme) {
        return new PoolStatus(lastPosition, newNextTheme, epoch + 1, sinceConsolidation, consolidationWanted,
                lastConsolidation);
    }
}
