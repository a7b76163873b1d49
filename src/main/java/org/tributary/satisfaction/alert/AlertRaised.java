package org.tributary.satisfaction.alert;

import java.util.Set;
import java.util.UUID;

/**
 * An alert that these people should look at.
 *
 * @param neglected whether nobody did anything about it for long, so that others hear of it than its owner
 */
public record AlertRaised(UUID id, AlertFacts facts, boolean neglected, Set<Long> recipients) {

    public AlertRaised {
        recipients = Set.copyOf(recipients);
    }
}
