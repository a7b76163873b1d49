package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;

/**
 * Keeps what somebody writes while they write, so that nothing is lost where a page goes away. It is nobody else's, changes no
 * publication, and goes when it is saved, discarded, or a month old.
 */
@Stateless
public class KeptWritings {

    private static final Duration LONGEST = Duration.ofDays(30);
    /** More than any form that can be saved. */
    private static final int MOST = 200_000;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationRows publications;

    /**
     * @param id null for a publication that does not exist yet
     * @return when, empty where it was too long or there is nothing to keep it for
     */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Optional<Instant> keep(@Nullable UUID id, long revision, String words) {
        Instant now = clock.instant();
        entityManager.createNamedQuery(KeptWriting.FORGET)
                .setParameter("before", now.minus(LONGEST).atOffset(ZoneOffset.UTC)).executeUpdate();
        Optional<Publication> publication = id == null ? Optional.empty() : publications.find(id);
        if (words.length() > MOST || (id != null && publication.isEmpty())) {
            return Optional.empty();
        }
        KeptWriting row = of(id).stream().findFirst().orElseGet(() -> {
            KeptWriting created = new KeptWriting(currentPerson.get().person(),
                    publication.map(Publication::getId).orElse(null));
            entityManager.persist(created);
            return created;
        });
        row.say(revision, words, now);
        return Optional.of(now);
    }

    /** What the current person has not saved. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Optional<KeptWriting.Kept> find(@Nullable UUID id) {
        return of(id).stream().findFirst().map(KeptWriting::kept);
    }

    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public void discard(@Nullable UUID id) {
        of(id).forEach(entityManager::remove);
    }

    private List<KeptWriting> of(@Nullable UUID id) {
        TypedQuery<KeptWriting> query = entityManager.createNamedQuery(
                id == null ? KeptWriting.OF_NEW : KeptWriting.OF, KeptWriting.class);
        if (id != null) {
            query.setParameter("publication", id);
        }
        return query.setParameter("person", currentPerson.get().person()).getResultList();
    }
}
