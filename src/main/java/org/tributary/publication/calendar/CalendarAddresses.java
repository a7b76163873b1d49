package org.tributary.publication.calendar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tributary.people.Actor;
import org.tributary.people.Actors;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Secrets;
import org.tributary.platform.AuditSubject;
import org.tributary.platform.Audited;

/** The secret addresses of calendars. Whoever knows one reads the calendar, so each person can end theirs or take a new one. */
@Stateless
public class CalendarAddresses {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Actors actors;

    /** An address with its secret, which is shown this once; the audit names the address. */
    public record Made(UUID subject, String secret) implements AuditSubject {
    }

    /** Since when the current person has one. */
    @Allowed
    public Optional<Instant> madeAt() {
        return find().map(CalendarAddress::madeAt);
    }

    /** A new address; one that there was holds no more. */
    @Allowed
    @Audited("calendar.make")
    public Made make() {
        CalendarAddress address = find().orElseGet(() -> {
            CalendarAddress first = new CalendarAddress(currentPerson.get().person());
            entityManager.persist(first);
            return first;
        });
        String secret = Secrets.newSecret();
        address.renew(secret, clock.instant());
        entityManager.flush();
        return new Made(address.getPublicId(), secret);
    }

    @Allowed
    @Audited("calendar.end")
    public void end() {
        find().ifPresent(entityManager::remove);
    }

    /** Whose calendar that is; empty for an unknown or ended address, and where its person gets in no more. */
    @Allowed(toAnyone = true)
    public Optional<Actor> findOwner(String secret) {
        return entityManager.createNamedQuery(CalendarAddress.USERNAME, String.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst().flatMap(actors::findByUsername);
    }

    private Optional<CalendarAddress> find() {
        return entityManager.createNamedQuery(CalendarAddress.OF_PERSON, CalendarAddress.class)
                .setParameter("person", currentPerson.get().person()).getResultStream().findFirst();
    }
}
