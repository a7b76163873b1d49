package org.tributary.publication;

import java.util.Set;
import java.util.UUID;

/** What the recipients could read holds no longer. */
public record PublicationWithdrawn(UUID id, String title, String reason, Set<Long> recipients) {

    public PublicationWithdrawn {
        recipients = Set.copyOf(recipients);
    }
}
