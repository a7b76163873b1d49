package org.tributary.publication;

import java.util.Set;
import java.util.UUID;

/** Somebody said something about a text in review; the recipients write it, answer for it, sign it or spoke before. */
public record ReviewCommented(UUID id, String title, String comment, Set<Long> recipients) {

    public ReviewCommented {
        recipients = Set.copyOf(recipients);
    }
}
