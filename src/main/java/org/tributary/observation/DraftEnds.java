package org.tributary.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tributary.people.PersonLeft;

/** Deletes mailed-in drafts where they end: with the note they became, and with their author's departure. */
@ApplicationScoped
public class DraftEnds {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    void hear(@Observes ObservationSubmitted event) {
        entityManager.createNamedQuery(ObservationDraft.DELETE_SUBMITTED).setParameter("note", event.note()).executeUpdate();
    }

    void hear(@Observes PersonLeft event) {
        entityManager.createNamedQuery(ObservationDraft.DELETE_OF_AUTHOR).setParameter("author", event.person())
                .executeUpdate();
    }
}
