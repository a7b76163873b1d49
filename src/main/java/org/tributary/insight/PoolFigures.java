package org.tributary.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The pool in numbers.
 *
 * @param waiting received and not pooled yet
 * @param consolidating whether a consolidation runs or is about to
 */
public record PoolFigures(long waiting, long unthemed, long held, long failed, long themes, long pooled,
        boolean consolidating, @Nullable Instant lastConsolidation, @Nullable Instant lastRelease) {
}
