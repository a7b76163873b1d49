package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
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

    @Inject
    Accesses accesses;

    @Allowed(toAnyone = true)
    public Optional<Actor> findByUsername(String username) {
        return accesses.find(username).map(person -> actor(person, person.roles()));
    }

    /** Only where a session of that moment still holds. */
    @Allowed(toAnyone = true)
    public Optional<Actor> findBySession(String username, Instant signedInAt) {
        return accesses.find(username, signedInAt).map(person -> actor(person, person.roles()));
    }

    /** Which of these persons still get in. */
    @Allowed(Role.SYSTEM)
    public Set<Long> whoGetIn(Collection<Long> persons) {
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(entityManager
                        .createQuery("select p.id from Person p where p.enabled = true and p.id in :persons", Long.class)
                        .setParameter("persons", persons).getResultList());
    }

    /** Only where the token holds; its roles are those of the token that the person still has. */
    @Allowed(toAnyone = true)
    public Optional<Actor> findByToken(String secret) {
        return accesses.findToken(secret).map(token -> actor(token.getPerson(), token.roles()));
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
                memberships.size());
    }

    private static List<String> joined(@Nullable Membership current, Stream<? extends Collection<String>> codes) {
        return current == null ? List.of() : codes.flatMap(Collection::stream).distinct().toList();
    }
}
