package org.tributary.publication;

import java.util.Set;
import java.util.UUID;

/** The authors hear what became of their text. */
public record ReviewAnswered(UUID id, String title, boolean approved, String comment, Set<Long> recipients) {

    public ReviewAnswered {
        recipients = Set.copyOf(recipients);
    }
}
