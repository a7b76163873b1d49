package org.tributary.insight;

import java.util.Set;
import java.util.UUID;

/** An insight began to alarm by its released figures. */
public record InsightAlarmed(UUID id, String title, Rise rise, Set<Long> recipients) {

    public InsightAlarmed {
        recipients = Set.copyOf(recipients);
    }
}
