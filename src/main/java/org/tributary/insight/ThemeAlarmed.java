package org.tributary.insight;

import java.util.Set;
import java.util.UUID;

/** A theme of the live pool began to alarm; only curators may hear of it. */
public record ThemeAlarmed(UUID id, String title, Rise rise, Set<Long> recipients) {

    public ThemeAlarmed {
        recipients = Set.copyOf(recipients);
    }
}
