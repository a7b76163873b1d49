package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/** Whom a publication reached. Inside the caller's transaction, no door. */
@ApplicationScoped
class Deliveries {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** That version is on the shelf of those persons; who had an earlier one keeps that. */
    void reach(PublicationVersion version, Set<Long> persons) {
        long publication = version.getPublication().getId();
        Set<Long> first = new HashSet<>(persons);
        if (first.size() == 1) {
            first.removeIf(person -> hasReached(publication, person));
        } else {
            first.removeAll(reached(publication));
        }
        first.forEach(person -> entityManager.persist(new PublicationDelivery(
                new PublicationDelivery.Key(publication, person), version.getNumber(), clock.instant())));
        entityManager.flush();
    }

    /** Everybody whom it ever reached. */
    Set<Long> reached(long publication) {
        return new HashSet<>(entityManager.createNamedQuery(PublicationDelivery.PERSONS, Long.class)
                .setParameter("publication", publication).getResultList());
    }

    boolean hasReached(long publication, long person) {
        return entityManager.find(PublicationDelivery.class, new PublicationDelivery.Key(publication, person)) != null;
    }
}
