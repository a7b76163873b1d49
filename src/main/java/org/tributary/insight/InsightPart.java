package org.tributary.insight;

import java.util.Collection;
import java.util.Map;

/**
 * What a higher component adds to an insight: its publications, its satisfaction. Asked once a page for all insights on it, so
 * at most two statements each; released data only.
 */
public interface InsightPart {

    /** The field it fills: {@code publications} or {@code satisfaction}. */
    String name();

    /** By the insights' keys; an insight without the part is left out. */
    Map<Long, Object> partsOf(Collection<Long> insightKeys);
}
