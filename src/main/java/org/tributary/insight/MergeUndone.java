package org.tributary.insight;

import java.util.Set;

/** Themes that had become one are apart again, by their keys. */
public record MergeUndone(long into, Set<Long> from) {

    public MergeUndone {
        from = Set.copyOf(from);
    }
}
