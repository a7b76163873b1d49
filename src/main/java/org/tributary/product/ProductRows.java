package org.tributary.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.tributary.platform.NotFound;

/** Finds products by their public id. Inside the caller's transaction, no door. */
@ApplicationScoped
class ProductRows {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** @throws NotFound where there is none of that id */
    Product get(UUID id) {
        return entityManager.createNamedQuery(Product.BY_PUBLIC_ID, Product.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new);
    }

    /** Locked until the end of the transaction, so that acts on one product come one after the other. */
    Product lock(UUID id) {
        return entityManager.createNamedQuery(Product.BY_PUBLIC_ID, Product.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
