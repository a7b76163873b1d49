package org.tributary.publication;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A must-read waits for these persons, by key, and is due soon, or was. */
public record AcknowledgementDue(UUID id, String title, int version, LocalDate due, Set<Long> recipients) {

    public AcknowledgementDue {
        recipients = Set.copyOf(recipients);
    }
}
