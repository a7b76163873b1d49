package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Leaves;
import org.tributary.people.Person;
import org.tributary.people.StandIn;

/** Who looks after a publication on a day. Inside the caller's transaction, no door. */
@ApplicationScoped
class Caretakers {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Leaves leaves;

    /**
     * The owner who is here; else the fall-back who is; else who stands in for the owner; else the owner, who finds it on return.
     * Where the owner has left and there is no fall-back, everybody who publishes, and where nobody does, the administrators.
     */
    Set<Long> of(Publication publication, LocalDate day) {
        long owner = publication.owner();
        if (isHere(owner, day)) {
            return Set.of(owner);
        }
        Long fallback = publication.fallback();
        if (isHere(fallback, day)) {
            return Set.of(fallback);
        }
        Optional<Long> deputy = leaves.standIn(owner).map(StandIn::deputy);
        if (deputy.isPresent()) {
            return Set.of(deputy.get());
        }
        if (hasAccess(owner)) {
            return Set.of(owner);
        }
        Set<Long> publishers = holding("%publisher%");
        return publishers.isEmpty() ? holding("%administrator%") : publishers;
    }

    private boolean isHere(@Nullable Long person, LocalDate day) {
        return person != null && hasAccess(person) && leaves.awayOn(List.of(person), day).isEmpty();
    }

    private boolean hasAccess(long person) {
        return Optional.ofNullable(entityManager.find(Person.class, person)).filter(Person::isEnabled).isPresent();
    }

    private Set<Long> holding(String role) {
        return Set.copyOf(entityManager
                .createQuery("select p.id from Person p where p.enabled = true and p.roles like :role", Long.class)
                .setParameter("role", role).getResultList());
    }
}
