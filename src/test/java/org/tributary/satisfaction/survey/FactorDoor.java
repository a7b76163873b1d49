package org.tributary.satisfaction.survey;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.tributary.people.CurrentPerson;

/** The door of the factors, wired by hand. */
public final class FactorDoor {

    private FactorDoor() {
    }

    public static FactorSets on(EntityManager entityManager, Clock clock, CurrentPerson currentPerson) {
        FactorSets door = new FactorSets();
        door.entityManager = entityManager;
        door.clock = clock;
        door.currentPerson = currentPerson;
        return door;
    }
}
