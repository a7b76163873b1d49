package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import org.tributary.people.CurrentPerson;

/** Tells approvers that a text waits, and authors what became of it. Inside the caller's transaction, no door. */
@ApplicationScoped
class Reviews {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Event<ReviewAsked> asked;

    @Inject
    Event<ReviewAnswered> answered;

    void asked(Publication publication) {
        Set<Long> approvers = new HashSet<>(entityManager.createQuery("""
                select p.id from Person p where p.enabled = true
                    and (p.roles like '%approver%' or p.roles like '%compliance%' or p.roles like '%legal%')""",
                Long.class).getResultList());
        approvers.removeAll(publication.authors());
        asked.fire(new ReviewAsked(publication.getPublicId(), publication.newest().getTitle(), approvers));
    }

    void answered(Publication publication, Set<Long> authors, boolean approved, String comment) {
        Set<Long> others = new HashSet<>(authors);
        others.remove(currentPerson.get().person());
        answered.fire(new ReviewAnswered(publication.getPublicId(), publication.newest().getTitle(), approved, comment,
                others));
    }
}
