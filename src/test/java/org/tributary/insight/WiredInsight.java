package org.tributary.insight;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Doors of this component on the rows of a database, for tests of other components. */
public final class WiredInsight {

    private WiredInsight() {
    }

    public static ReceivedNotes notes(EntityManager entityManager) {
        ReceivedNotes notes = new ReceivedNotes();
        notes.entityManager = entityManager;
        return notes;
    }

    public static WaitingResponses responses(EntityManager entityManager, Clock clock) {
        WaitingResponses responses = new WaitingResponses();
        responses.entityManager = entityManager;
        responses.clock = clock;
        return responses;
    }
}
