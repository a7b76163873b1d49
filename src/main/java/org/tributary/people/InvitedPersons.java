package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Refused;

/**
 * Whom an invitation is for. Whoever is new is a person from the invitation on, with a place in the agency and without a password;
 * whoever is known may be asked to one more agency. Inside the caller's transaction, no door.
 */
@ApplicationScoped
class InvitedPersons {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PersonRows persons;

    @Inject
    People people;

    @Inject
    Memberships memberships;

    @Inject
    Agencies agencies;

    /** @param agency null for the carrier's staff */
    record Place(Person person, @Nullable Agency agency) {
    }

    /** @throws Refused where the person works there, was invited there already, or may not sign in any more */
    Place make(NewInvitation asked) {
        Optional<Person> known = persons.findByUsername(asked.username());
        Person person = known.orElseGet(() -> add(asked));
        Agency agency = asked.agency().isEmpty() ? null : asSystem(() -> agencies.findOrCreate(asked.agency()));
        known.ifPresent(there -> reopen(there, asked, agency));
        if (known.isEmpty() && agency != null) {
            asSystem(() -> memberships.take(person, agency, asked.wantedKind(), asked.states(), asked.lines()));
        }
        return new Place(person, agency);
    }

    /** The invitations that a person can still use. */
    List<Invitation> open(Person person) {
        return entityManager.createNamedQuery(Invitation.OPEN_OF, Invitation.class).setParameter("person", person.getId())
                .getResultList();
    }

    private Person add(NewInvitation asked) {
        return persons.get(asSystem(() -> people.add(new People.NewPerson(asked.username(), asked.name(), asked.agency(),
                asked.states(), asked.lines(), asked.roles()))));
    }

    /** Somebody who is known is asked to work for one more agency; somebody who never joined may be invited anew. */
    private void reopen(Person person, NewInvitation asked, @Nullable Agency agency) {
        if (person.hasJoined() && !person.isEnabled()) {
            throw new Refused("people.invitation.closed");
        }
        if (person.hasJoined() && (agency == null || !Set.of(Role.AGENT, Role.PRINCIPAL).containsAll(asked.roles()))) {
            throw new Refused("people.person.taken", person.getUsername());
        }
        if (person.hasJoined() && asSystem(() -> memberships.findIn(person, agency)).isPresent()) {
            throw new Refused("people.membership.already", agency.getName());
        }
        if (open(person).stream().anyMatch(other -> Objects.equals(other.getAgency(), agency))) {
            throw new Refused("people.invitation.already", person.getUsername());
        }
        if (!person.hasJoined()) {
            Set<Role> all = person.roles();
            all.addAll(asked.roles());
            person.holds(all);
            person.setEnabled(true);
        }
    }

    /** A part of the act that whoever invites could not do by themselves; it stays theirs in the audit. */
    private <T> T asSystem(Supplier<T> part) {
        return currentPerson.doing(currentPerson.get().with(Role.SYSTEM), part);
    }
}
