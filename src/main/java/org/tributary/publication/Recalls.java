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
import org.tributary.people.CurrentPerson;

/** What an old address shows once a publication was withdrawn: that it was, why, and what holds now. */
@Stateless
public class Recalls {

    private static final int MOST = 50;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationRows publications;

    @Inject
    Deliveries deliveries;

    @Inject
    Shelf shelf;

    /** Empty where it was not withdrawn, and where it never reached the current person, who is no staff either. */
    @Allowed
    public Optional<RecallNotice> find(UUID id) {
        return publications.find(id).flatMap(one -> one.recalled().filter(version -> mayKnow(one))
                .map(version -> notice(version, instead(one.getReplacedBy()))));
    }

    /** What was withdrawn and had reached the current person, to staff everything; the newest first. */
    @Allowed
    public List<RecallNotice> mine() {
        return entityManager.createNamedQuery(PublicationVersion.RECALLED, PublicationVersion.class)
                .setParameter("staff", shelf.isForStaff() ? 1 : 0).setParameter("me", currentPerson.get().person())
                .setMaxResults(MOST).getResultStream().map(version -> notice(version, null)).toList();
    }

    private static RecallNotice notice(PublicationVersion version, RecallNotice.@Nullable Instead instead) {
        Publication of = version.getPublication();
        return new RecallNotice(of.getPublicId(), of.kind(), version.getTitle(), version.getNumber(), version.endedAt(),
                Optional.ofNullable(version.remarks().withdrawnReason()).orElse(""), instead);
    }

    private boolean mayKnow(Publication publication) {
        return shelf.isForStaff() || deliveries.hasReached(publication.getId(), currentPerson.get().person());
    }

    private RecallNotice.@Nullable Instead instead(@Nullable Long key) {
        return Optional.ofNullable(key).map(one -> entityManager.find(Publication.class, one)).flatMap(Publication::live)
                .filter(live -> shelf.isForStaff() || shelf.ids().contains(live.getPublication().getPublicId()))
                .map(live -> new RecallNotice.Instead(live.getPublication().getPublicId(), live.getTitle(), live.getNumber()))
                .orElse(null);
    }
}
