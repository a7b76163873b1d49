package org.tributary.insight;

import java.util.Set;

/** Themes became one, by their keys; their insights follow, the older one survives. */
public record ThemesMerged(long into, Set<Long> from) {

    public ThemesMerged {
        from = Set.copyOf(from);
    }
}
