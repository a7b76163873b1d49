package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/** For which agencies a person works. Nothing is rewritten: who changes the agency ends one membership and begins another. */
@Stateless
public class Memberships {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    PersonRows persons;

    @Inject
    Agencies agencies;

    @Allowed(Role.ADMINISTRATOR)
    public List<People.MembershipRow> list(UUID personId) {
        return today(persons.get(personId)).stream().map(Membership::row).toList();
    }

    /** One more agency, with the states and lines of the membership there is. @throws Refused where there is that one already */
    @Allowed(Role.ADMINISTRATOR)
    @Audited("membership.add")
    public void add(UUID personId, String agency) {
        Check check = new Check();
        String name = check.text("anotherAgency", agency, 200);
        check.done();
        Person person = persons.get(personId);
        if (today(person).stream().anyMatch(held -> held.getAgency().getName().equals(name))) {
            throw new Refused("people.membership.already", name);
        }
        Optional<Membership> current = findCurrent(person);
        Membership begun = begin(person, name, current.map(Membership::states).orElse(List.of()),
                current.map(Membership::lines).orElse(List.of()));
        if (current.isEmpty()) {
            person.worksFor(begun);
        }
    }

    /** @throws Refused where it is the last one of an agent */
    @Allowed(Role.ADMINISTRATOR)
    @Audited("membership.end")
    public void end(UUID personId, UUID membershipId) {
        Person person = persons.get(personId);
        List<Membership> held = today(person);
        Membership ended = held.stream().filter(membership -> membership.getPublicId().equals(membershipId)).findFirst()
                .orElseThrow(NotFound::new);
        if (held.size() == 1 && person.roles().contains(Role.AGENT)) {
            throw new Refused("people.membership.last");
        }
        finish(person, ended);
    }

    /** The membership of right now: the one the person chose, else the first that holds. */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    public Optional<Membership> findCurrent(Person person) {
        List<Membership> held = today(person);
        return held.stream().filter(membership -> Long.valueOf(membership.getId()).equals(person.getCurrentMembership()))
                .findFirst().or(() -> held.stream().findFirst());
    }

    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    public Membership begin(Person person, String agency, Collection<String> states, Collection<String> lines) {
        return begin(person, agencies.findOrCreate(agency), rank(person), states, lines);
    }

    private Membership begin(Person person, Agency agency, String role, Collection<String> states,
            Collection<String> lines) {
        Membership begun = new Membership(person, agency, role, states, lines, LocalDate.now(clock));
        entityManager.persist(begun);
        return begun;
    }

    private static String rank(Person person) {
        return person.roles().contains(Role.PRINCIPAL) ? Membership.PRINCIPAL : Membership.PRODUCER;
    }

    /** After the person became a principal, or none any more: their place in the agency they work for says so too. */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    public void rankAnew(Person person) {
        findCurrent(person).ifPresent(held -> held.become(rank(person)));
    }

    /** As an invitation said: a place in that agency, the one there is or a new one. */
    @Allowed(Role.SYSTEM)
    public Membership take(Person person, Agency agency, String role, Collection<String> states,
            Collection<String> lines) {
        Optional<Membership> there = findIn(person, agency);
        there.ifPresent(held -> {
            held.covers(states, lines);
            held.become(role);
        });
        return there.orElseGet(() -> begin(person, agency, role, states, lines));
    }

    /** The place a person has in that agency today. */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    public Optional<Membership> findIn(Person person, Agency agency) {
        return today(person).stream().filter(held -> held.getAgency().getId() == agency.getId()).findFirst();
    }

    /** From today the current membership is of that agency, none where the name is empty, with those states and lines. */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    public void settle(Person person, String agency, Collection<String> states, Collection<String> lines) {
        Optional<Membership> current = findCurrent(person);
        Optional<Membership> kept = today(person).stream()
                .filter(held -> held.getAgency().getName().equals(agency.strip())).findFirst();
        current.filter(held -> !held.equals(kept.orElse(null))).ifPresent(left -> finish(person, left));
        kept.ifPresent(held -> {
            held.covers(states, lines);
            person.worksFor(held);
        });
        if (kept.isEmpty() && !agency.isBlank()) {
            person.worksFor(begin(person, agency, states, lines));
        }
    }

    /** The last day was yesterday; one that began today never was. */
    private void finish(Person person, Membership membership) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (membership.getStartsOn().isAfter(yesterday)) {
            entityManager.remove(membership);
        } else {
            membership.endAfter(yesterday);
        }
        if (Long.valueOf(membership.getId()).equals(person.getCurrentMembership())) {
            person.worksForNone();
            entityManager.flush();
            findCurrent(person).ifPresent(person::worksFor);
        }
    }

    private List<Membership> today(Person person) {
        return entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                .setParameter("person", person.getId()).setParameter("today", LocalDate.now(clock)).getResultList();
    }
}
