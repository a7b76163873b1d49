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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        return actor(username, null, Person::roles);
    }

    /** Only where a session of that moment still holds. */
    @Allowed(toAnyone = true)
    public Optional<Actor> findBySession(String username, Instant signedInAt) {
        return actor(username, signedInAt, Person::roles);
    }

    /** Only where the token holds; its roles are those of the token that the person still has. */
    @Allowed(toAnyone = true)
    public Optional<Actor> findByToken(String secret) {
        return entityManager.createNamedQuery(AccessToken.BY_HASH, AccessToken.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst()
                .filter(token -> token.holdsAt(clock.instant()))
                .flatMap(token -> actor(token.getPerson().getUsername(), null, person -> token.roles()));
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

    /** In one statement, because each request makes it. */
    private Optional<Actor> actor(String username, @Nullable Instant signedInAt, Function<Person, Set<Role>> roles) {
        List<Object[]> rows = entityManager.createNamedQuery(PersonAccess.WITH_MEMBERSHIPS, Object[].class)
                .setParameter("username", username).setParameter("today", LocalDate.now(clock)).getResultList();
        return rows.stream().findFirst().filter(row -> accesses.admits(row[0], row[1], signedInAt))
                .map(row -> (Person) row[0]).map(person -> actor(person, roles.apply(person), memberships(rows)));
    }

    private static List<Membership> memberships(List<Object[]> rows) {
        return rows.stream().map(row -> (Membership) row[2]).filter(Objects::nonNull).toList();
    }

    private static Actor actor(Person person, Set<Role> roles, List<Membership> memberships) {
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
