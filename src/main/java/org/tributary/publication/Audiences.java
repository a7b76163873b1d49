package org.tributary.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is in an audience right now: one query over the memberships of today. Inside the caller's transaction, no door.
 */
@ApplicationScoped
class Audiences {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    LinkedInsights insights;

    /** The keys of the persons who are in. */
    Set<Long> who(Audience audience) {
        UUID noted = audience.noted();
        if (noted == null) {
            return seats().stream().filter(audience::includes).map(Seat::person).collect(Collectors.toSet());
        }
        Set<Long> persons = insights.notedBy(noted);
        return seats().stream().map(Seat::person).filter(persons::contains).collect(Collectors.toSet());
    }

    /** The memberships of today of all agents. */
    List<Seat> seats() {
        return entityManager.createNamedQuery(PublicationVersion.SEATS, Seat.class)
                .setParameter("today", LocalDate.now(clock)).getResultList();
    }
}
