package org.tributary.publication;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.InsightSource;
import org.tributary.publication.contradiction.Contradiction;

/**
 * An insight that a publication answers, or the one that it merged into.
 *
 * @param behind how many noted it, as it was released; null where no figure is
 * @param opposed that notes since oppose what is said, for those who write and approve; else null
 */
public record InsightName(long key, UUID id, String title, InsightSource.@Nullable Behind behind,
        Contradiction.@Nullable Flag opposed)
        implements
            Serializable {

    public InsightName(UUID id, String title) {
        this(0, id, title, null, null);
    }

    InsightName opposedBy(Contradiction.@Nullable Flag flag) {
        return new InsightName(key, id, title, behind, flag);
    }
}
