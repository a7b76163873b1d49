package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/**
 * Reminds who answers for something live of its review date: four weeks before, two weeks before, and once when it is over; or
 * whoever looks after it while that person is away or gone. A new version has a date and reminders of its own.
 */
@Stateless
public class ReviewReminders {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    PublicationRows publications;

    @Inject
    Caretakers caretakers;

    @Inject
    Event<ReviewDue> due;

    /** What is live and to be looked at again within four weeks, or should have been, and nobody was reminded of yet. */
    @Allowed(Role.SYSTEM)
    public List<UUID> near() {
        LocalDate today = today();
        List<Object[]> near = entityManager.createNamedQuery(ReviewReminder.LIVE_BY, Object[].class)
                .setParameter("day", today.plusDays(ReviewReminder.Stage.earliest())).getResultList();
        if (near.isEmpty()) {
            return List.of();
        }
        Set<ReviewReminder.Key> told = Set.copyOf(entityManager
                .createNamedQuery(ReviewReminder.KEYS, ReviewReminder.Key.class)
                .setParameter("versions", near.stream().map(row -> row[1]).toList()).getResultList());
        return near.stream().filter(row -> ReviewReminder.Stage.of((LocalDate) row[2], today)
                .filter(stage -> !told.contains(new ReviewReminder.Key((Long) row[1], stage))).isPresent())
                .map(row -> (UUID) row[0]).toList();
    }

    /**
     * Reminds of one. The lock lets one node do it; the key of what is kept forbids twice.
     *
     * @return how many were reminded
     */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int remind(UUID id) {
        Optional<PublicationVersion> found = publications.findLocked(id).flatMap(Publication::live);
        if (found.isEmpty()) {
            return 0;
        }
        PublicationVersion live = found.get();
        LocalDate reviewBy = live.text().reviewBy();
        Optional<ReviewReminder.Key> key = ReviewReminder.Stage.of(reviewBy, today())
                .map(stage -> new ReviewReminder.Key(live.getId(), stage))
                .filter(one -> entityManager.find(ReviewReminder.class, one) == null);
        if (key.isEmpty()) {
            return 0;
        }
        entityManager.persist(new ReviewReminder(key.get(), clock.instant()));
        entityManager.flush();
        caretakers.of(live.getPublication(), today())
                .forEach(one -> due.fire(new ReviewDue(id, live.getTitle(), reviewBy, one)));
        return 1;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.networkZone()));
    }
}
