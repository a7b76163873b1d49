package org.tributary.insight;

import java.util.Set;
import java.util.UUID;

/** So many notes of these curators, or of nobody, wait too long for an end. The id is the same for all reminders of this. */
public record NotesOverdue(UUID id, int notes, Set<Long> recipients) {

    /** What the reminders are about. */
    public static final UUID DESK = new UUID(0, 30);

    public NotesOverdue(int notes, Set<Long> recipients) {
        this(DESK, notes, recipients);
    }

    public NotesOverdue {
        recipients = Set.copyOf(recipients);
    }
}
