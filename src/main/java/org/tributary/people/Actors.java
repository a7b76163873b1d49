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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a user name or a token into the {@link Actor} of a request, afresh each time, so that a change of roles holds at once. */
@Stateless
public class Actors {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Allowed(toAnyone = true)
    public Optional<Actor> findByUsername(String username) {
        return person(username).filter(Person::isEnabled).map(person -> actor(person, person.roles()));
    }

    /** Only where the token holds; its roles are those of the token that the person still has. */
    @Allowed(toAnyone = true)
    public Optional<Actor> findByToken(String secret) {
        return entityManager.createNamedQuery(AccessToken.BY_HASH, AccessToken.class)
                .setParameter("hash", AccessToken.hash(secret)).getResultStream().findFirst()
                .filter(token -> token.holdsAt(clock.instant())).map(token -> actor(token.getPerson(), token.roles()));
    }

    private Optional<Person> person(String username) {
        return entityManager.createNamedQuery(Person.BY_USERNAME, Person.class).setParameter("username", username)
                .getResultStream().findFirst();
    }

    private Actor actor(Person person, Set<Role> roles) {
        List<Membership> memberships = entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                .setParameter("person", person.getId()).setParameter("today", LocalDate.now(clock)).getResultList();
        Membership current = memberships.stream()
                .filter(membership -> Long.valueOf(membership.getId()).equals(person.getCurrentMembership())).findFirst()
                .or(() -> memberships.stream().findFirst()).orElse(null);
        Agency agency = current == null ? null : current.getAgency();
        return new Actor(person.getId(), person.getPublicId(), person.getUsername(), person.getName(), roles,
                agency == null ? null : agency.getId(), agency == null ? null : agency.getName(),
                agency == null ? null : agency.getOwnerGroup().getId(),
                joined(current, memberships.stream().map(Membership::states)),
                joined(current, memberships.stream().map(Membership::lines)), person.getLanguage(), person.getTheme(),
                memberships.size(), person.isSingleKeys());
    }

    private static List<String> joined(@Nullable Membership current, Stream<? extends Collection<String>> codes) {
        return current == null ? List.of() : codes.flatMap(Collection::stream).distinct().toList();
    }
}
