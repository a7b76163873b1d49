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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.tributary.people.Allowed;
import org.tributary.people.Away;
import org.tributary.people.Leaves;
import org.tributary.people.Role;
import org.tributary.people.StandIn;
import org.tributary.platform.Settings;
import org.tributary.publication.MustReadClock.Reminder;

/**
 * Reminds of must-reads three days before they are due, and once after: the person, or who stands in while the person is away.
 */
@Stateless
public class Reminders {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    PublicationRows publications;

    @Inject
    Audiences audiences;

    @Inject
    Leaves leaves;

    @Inject
    Event<AcknowledgementDue> due;

    @Inject
    Event<DeputyAsked> deputyAsked;

    /** The must-reads that are live. */
    @Allowed(Role.SYSTEM)
    public List<UUID> live() {
        return entityManager.createNamedQuery(AcknowledgementReminder.LIVE_MUST_READS, UUID.class).getResultList();
    }

    /**
     * Reminds of one must-read. The lock lets one node do it; the key of what is kept forbids twice.
     *
     * @return how many were reminded
     */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int remind(UUID id) {
        Optional<Publication> found = publications.findLocked(id);
        if (found.isEmpty() || found.get().live().filter(version -> version.text().mustRead()).isEmpty()) {
            return 0;
        }
        Publication publication = found.get();
        PublicationVersion live = publication.live().orElseThrow();
        LocalDate today = LocalDate.now(clock.withZone(settings.networkZone()));
        LocalDate asked = publication.history().asksSince().atZoneSameInstant(settings.networkZone()).toLocalDate();
        Map<Long, LocalDate> joined = joined(live.audience());
        Set<Long> waiting = new HashSet<>(joined.keySet());
        entityManager.createNamedQuery(Acknowledgement.SINCE, Long.class).setParameter("publication", publication.getId())
                .setParameter("asked", publication.history().askedNumber()).getResultList().forEach(waiting::remove);
        Set<AcknowledgementReminder.Key> told = new HashSet<>(entityManager
                .createNamedQuery(AcknowledgementReminder.KEYS, AcknowledgementReminder.Key.class)
                .setParameter("publication", publication.getId()).setParameter("asked", publication.history().askedNumber())
                .getResultList());
        Map<Long, List<Away>> away = leaves.awayBetween(asked, today.plusYears(2));
        Map<LocalDate, Set<Long>> byDay = new TreeMap<>();
        for (long person : waiting) {
            LocalDate day = MustReadClock.due(asked, joined.get(person), away.getOrDefault(person, List.of()));
            MustReadClock.reminder(day, today).map(kind -> key(publication, person, kind)).filter(told::add)
                    .ifPresent(key -> {
                        entityManager.persist(new AcknowledgementReminder(key, clock.instant()));
                        byDay.computeIfAbsent(day, none -> new HashSet<>()).add(person);
                    });
        }
        entityManager.flush();
        byDay.forEach((day, persons) -> tell(live, day, persons, joined.keySet()));
        return byDay.values().stream().mapToInt(Set::size).sum();
    }

    private void tell(PublicationVersion live, LocalDate day, Set<Long> persons, Set<Long> audience) {
        UUID id = live.getPublication().getPublicId();
        Set<Long> themselves = new HashSet<>(persons);
        for (long person : persons) {
            Optional<StandIn> standIn = leaves.standIn(person);
            standIn.ifPresent(one -> {
                themselves.remove(person);
                deputyAsked.fire(new DeputyAsked(id, live.getTitle(), "due", audience.contains(one.deputy()), one.absent(),
                        one.until(), one.deputy()));
            });
        }
        if (!themselves.isEmpty()) {
            due.fire(new AcknowledgementDue(id, live.getTitle(), live.getNumber(), day, themselves));
        }
    }

    private static AcknowledgementReminder.Key key(Publication publication, long person, Reminder kind) {
        return new AcknowledgementReminder.Key(publication.getId(), publication.history().askedNumber(), person, kind.code());
    }

    /** Who is in, and since which day. */
    private Map<Long, LocalDate> joined(Audience audience) {
        Set<Long> persons = audience.noted() == null ? Set.of() : audiences.who(audience);
        Map<Long, LocalDate> joined = new HashMap<>();
        audiences.seats().stream()
                .filter(seat -> audience.noted() == null ? audience.includes(seat) : persons.contains(seat.person()))
                .forEach(seat -> joined.merge(seat.person(), seat.since(), (one, other) -> one.isBefore(other) ? one : other));
        return joined;
    }
}
