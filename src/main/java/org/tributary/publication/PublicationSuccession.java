package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tributary.people.PersonLeft;

/**
 * What somebody answered for passes to the successor; where none was named, to its fall-back. Without either it stays, and
 * {@link Caretakers} says who looks after it. Who wrote it stays as it is: whoever takes over may approve what they did not
 * write.
 */
@ApplicationScoped
public class PublicationSuccession {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    public void hear(@Observes PersonLeft event) {
        Long successor = event.successor();
        if (successor == null) {
            update(Publication.END_FALLBACK, event.person());
            update(Publication.FALL_BACK, event.person());
            return;
        }
        pass(Publication.PASS_ON, event.person(), successor);
        pass(Publication.PASS_FALLBACK_ON, event.person(), successor);
        entityManager.createNamedQuery(Publication.END_DOUBLES).executeUpdate();
    }

    private void update(String query, long person) {
        entityManager.createNamedQuery(query).setParameter("person", person).executeUpdate();
    }

    private void pass(String query, long person, long successor) {
        entityManager.createNamedQuery(query).setParameter("person", person).setParameter("successor", successor)
                .executeUpdate();
    }
}
