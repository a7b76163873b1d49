package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tributary.platform.NotFound;

/** Finds persons by what the outside knows of them. Inside the caller's transaction, no door. */
@ApplicationScoped
class PersonRows {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** @throws NotFound where there is none of that id */
    Person get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Person> find(UUID id) {
        return entityManager.createNamedQuery(Person.BY_PUBLIC_ID, Person.class).setParameter("id", id).getResultStream()
                .findFirst();
    }

    /** @param typed as somebody typed it */
    Optional<Person> findByUsername(String typed) {
        return entityManager.createNamedQuery(Person.BY_USERNAME, Person.class)
                .setParameter("username", typed.strip().toLowerCase(Locale.ROOT)).getResultStream().findFirst();
    }
}
