package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tributary.people.PersonLeft;

/**
 * What somebody wrote passes to the successor, who answers for it from then on. Who wrote it stays as it is: whoever takes over
 * may approve what they did not write.
 */
@ApplicationScoped
public class PublicationSuccession {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    public void hear(@Observes PersonLeft event) {
        Long successor = event.successor();
        if (successor != null) {
            entityManager.createNamedQuery(Publication.PASS_ON).setParameter("person", event.person())
                    .setParameter("successor", successor).executeUpdate();
        }
    }
}
