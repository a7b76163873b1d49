package org.tributary.insight;

import java.util.Set;
import java.util.UUID;

/** The carrier responded; the recipients contributed to the insight or follow it, none while it is hidden. */
public record InsightResponded(long insight, UUID id, String title, String status, Set<Long> recipients) {

    public InsightResponded {
        recipients = Set.copyOf(recipients);
    }
}
