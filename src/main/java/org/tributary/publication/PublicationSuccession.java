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

    /** Whoever wrote it answers for it where nobody else was named. */
    private static final String OWNED = "(p.owner = :person or (p.owner is null and p.creator = :person))";
    private static final String PASS_ON = "update Publication p set p.owner = :successor where " + OWNED;
    private static final String FALL_BACK = "update Publication p set p.owner = p.fallback, p.fallback = null"
            + " where p.fallback is not null and " + OWNED;
    private static final String PASS_FALLBACK_ON = "update Publication p set p.fallback = :successor where p.fallback = :person";
    private static final String END_FALLBACK = "update Publication p set p.fallback = null where p.fallback = :person";
    private static final String END_DOUBLES = """
            update Publication p set p.fallback = null where p.fallback = coalesce(p.owner, p.creator)""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    public void hear(@Observes PersonLeft event) {
        Long successor = event.successor();
        if (successor == null) {
            update(END_FALLBACK, event.person());
            update(FALL_BACK, event.person());
            return;
        }
        pass(PASS_ON, event.person(), successor);
        pass(PASS_FALLBACK_ON, event.person(), successor);
        entityManager.createQuery(END_DOUBLES).executeUpdate();
    }

    private void update(String query, long person) {
        entityManager.createQuery(query).setParameter("person", person).executeUpdate();
    }

    private void pass(String query, long person, long successor) {
        entityManager.createQuery(query).setParameter("person", person).setParameter("successor", successor)
                .executeUpdate();
    }
}
