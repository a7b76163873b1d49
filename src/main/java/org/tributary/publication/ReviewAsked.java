package org.tributary.publication;

import java.util.Set;
import java.util.UUID;

/** The recipients may approve a text, and are none of its authors. */
public record ReviewAsked(UUID id, String title, Set<Long> recipients) {

    public ReviewAsked {
        recipients = Set.copyOf(recipients);
    }
}
