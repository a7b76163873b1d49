package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Colleague;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;

/** Who answers for a publication, and who does while that person is away: somebody who can also change it. */
@Stateless
public class Ownerships {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationRows publications;

    /** In one statement. @param id null for what is not saved yet: then the current person answers for it */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Ownership of(@Nullable UUID id) {
        List<Object[]> rows = entityManager.createQuery("""
                select p, (select count(q) from Publication q where q.publicId = :id and coalesce(q.owner, q.creator) = p.id),
                    (select count(q) from Publication q where q.publicId = :id and q.fallback = p.id)
                from Person p where p.enabled = true and p.roles like '%publisher%' order by p.name, p.id""", Object[].class)
                .setParameter("id", id == null ? new UUID(0, 0) : id).getResultList();
        UUID me = currentPerson.get().publicId();
        return new Ownership(
                rows.stream().filter(row -> id == null ? idOf(row).equals(me) : counts(row[1])).map(Ownerships::idOf)
                        .findFirst()
                        .orElse(null),
                rows.stream().filter(row -> counts(row[2])).map(Ownerships::idOf).findFirst().orElse(null),
                rows.stream().map(row -> new Colleague(idOf(row), ((Person) row[0]).getName())).toList());
    }

    private static boolean counts(Object selected) {
        return ((Number) selected).longValue() > 0;
    }

    private static UUID idOf(Object[] row) {
        return ((Person) row[0]).getPublicId();
    }

    /** @throws org.tributary.platform.Invalid where one of them cannot be, and where both are the same */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.owner")
    public void choose(UUID id, @Nullable UUID owner, @Nullable UUID fallback) {
        Publication publication = publications.lock(id);
        List<Person> all = candidates();
        Optional<Long> first = keyOf(all, owner);
        Optional<Long> second = keyOf(all, fallback);
        new Check().that(owner != null, "owner", "platform.error.required")
                .that(owner == null || first.isPresent(), "owner", "publication.error.cannotOwn")
                .that(fallback == null || second.isPresent(), "fallback", "publication.error.cannotOwn")
                .that(fallback == null || !fallback.equals(owner), "fallback", "publication.error.sameOwner").done();
        publication.answeredForBy(first.orElseThrow(), second.orElse(null));
    }

    private List<Person> candidates() {
        return entityManager.createQuery("""
                select p from Person p where p.enabled = true and p.roles like '%publisher%' order by p.name, p.id""",
                Person.class).getResultList();
    }

    private static Optional<Long> keyOf(List<Person> all, @Nullable UUID id) {
        return all.stream().filter(one -> one.getPublicId().equals(id)).map(Person::getId).findFirst();
    }
}
