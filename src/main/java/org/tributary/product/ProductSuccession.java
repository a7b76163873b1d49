package org.tributary.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tributary.people.PersonLeft;

/** What somebody answered for passes to the successor. */
@ApplicationScoped
public class ProductSuccession {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    public void hear(@Observes PersonLeft event) {
        Long successor = event.successor();
        if (successor != null) {
            entityManager.createNamedQuery(Product.PASS_ON).setParameter("person", event.person())
                    .setParameter("successor", successor).executeUpdate();
        }
    }
}
