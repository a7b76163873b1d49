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
import org.tributary.platform.NotFound;

/** Who answers for a publication, and who does while that person is away: somebody who can also change it. */
@Stateless
public class Ownerships {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationRows publications;

    /** @param id null for what is not saved yet: then the current person answers for it */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Ownership of(@Nullable UUID id) {
        List<Person> all = candidates();
        Publication publication = id == null ? null : publications.find(id).orElseThrow(NotFound::new);
        long owner = publication == null ? currentPerson.get().person() : publication.owner();
        Long fallback = publication == null ? null : publication.fallback();
        return new Ownership(idOf(all, owner), fallback == null ? null : idOf(all, fallback),
                all.stream().map(one -> new Colleague(one.getPublicId(), one.getName())).toList());
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

    private static @Nullable UUID idOf(List<Person> all, long key) {
        return all.stream().filter(one -> one.getId() == key).map(Person::getPublicId).findFirst().orElse(null);
    }

    private static Optional<Long> keyOf(List<Person> all, @Nullable UUID id) {
        return all.stream().filter(one -> one.getPublicId().equals(id)).map(Person::getId).findFirst();
    }
}
