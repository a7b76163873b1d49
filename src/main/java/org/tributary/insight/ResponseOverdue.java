package org.tributary.insight;

import java.util.Set;
import java.util.UUID;

/** The network waits for the carrier's response to this insight, for so many days since its publication. */
public record ResponseOverdue(UUID id, String title, int days, Set<Long> recipients) {

    public ResponseOverdue {
        recipients = Set.copyOf(recipients);
    }
}
