package org.tributary.insight;

import java.util.Set;
import java.util.UUID;

/** A theme became an insight; the recipients are those whose notes are in its first release. */
public record InsightPublished(long insight, UUID id, String title, Set<Long> recipients) {

    public InsightPublished {
        recipients = Set.copyOf(recipients);
    }
}
