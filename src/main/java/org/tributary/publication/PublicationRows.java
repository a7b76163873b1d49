package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.tributary.platform.NotFound;

/** Finds publications by their public id. Inside the caller's transaction, no door. */
@ApplicationScoped
class PublicationRows {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    Optional<Publication> find(UUID id) {
        return entityManager.createNamedQuery(Publication.BY_PUBLIC_ID, Publication.class).setParameter("id", id)
                .getResultStream().findFirst();
    }

    /** Locked until the end of the transaction, so that acts on one publication come one after the other. */
    Optional<Publication> findLocked(UUID id) {
        return entityManager.createNamedQuery(Publication.BY_PUBLIC_ID, Publication.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** @throws NotFound where there is none of that id */
    Publication lock(UUID id) {
        return findLocked(id).orElseThrow(NotFound::new);
    }
}
