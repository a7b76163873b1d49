package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

/** Who still gets in. Inside the caller's transaction, no door. */
@ApplicationScoped
class Accesses {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** Days are those of the network. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(settings.networkZone()));
    }

    /** Somebody who gets in today. */
    Optional<Person> find(String username) {
        return entityManager.createNamedQuery(PersonAccess.BY_USERNAME, Object[].class).setParameter("username", username)
                .getResultStream().findFirst().filter(row -> admits(row[0], row[1], null)).map(row -> (Person) row[0]);
    }

    /**
     * @param person a {@link Person} as a query gives it
     * @param known the person's {@link PersonAccess}, or null
     * @param signedInAt the moment of the session, null where there is none
     */
    boolean admits(Object person, @Nullable Object known, @Nullable Instant signedInAt) {
        PersonAccess access = (PersonAccess) known;
        return ((Person) person).isEnabled() && (access == null
                || access.admitsOn(today()) && (signedInAt == null || access.holdsSince(signedInAt)));
    }

    Optional<PersonAccess> findOf(Person person) {
        return entityManager.createNamedQuery(PersonAccess.OF, PersonAccess.class)
                .setParameter("person", person.getId()).getResultStream().findFirst();
    }

    /** The row of that person, made where there is none; acts on one person come one after the other. */
    PersonAccess of(Person person) {
        // The lock reads the person's row again: what the caller changed, a password, must be in it by then.
        entityManager.flush();
        entityManager.lock(person, LockModeType.PESSIMISTIC_WRITE);
        Optional<PersonAccess> known = findOf(person);
        known.ifPresent(access -> entityManager.refresh(access));
        return known.orElseGet(() -> {
            PersonAccess first = new PersonAccess(person.getId());
            entityManager.persist(first);
            return first;
        });
    }

    /** All tokens and links of that person end, but the one that is just used, 0 for none. */
    void endTokens(Person person, long except) {
        entityManager.createNamedQuery(AccessToken.END_ALL).setParameter("person", person.getId())
                .setParameter("except", except).executeUpdate();
    }

    /** All sessions, tokens and links of that person end. */
    void endAll(Person person, long exceptToken) {
        of(person).signOut(clock.instant());
        endTokens(person, exceptToken);
    }

    /**
     * Whether somebody is left who administers, without a last day already set. The rows stay locked, so that two
     * administrators cannot remove each other at once.
     */
    boolean leavesAnAdministrator(Person without) {
        List<Person> administrators = entityManager
                .createQuery("select p from Person p where p.enabled = true and p.roles like '%administrator%' order by p.id",
                        Person.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        return administrators.stream().filter(one -> one.getId() != without.getId())
                .anyMatch(one -> findOf(one).map(PersonAccess::getLastDay).isEmpty());
    }

    /** @throws Refused where nobody would be left who administers */
    void mustLeaveAnAdministrator(Person without) {
        if (!leavesAnAdministrator(without)) {
            throw new Refused("people.leaving.lastAdministrator");
        }
    }
}
