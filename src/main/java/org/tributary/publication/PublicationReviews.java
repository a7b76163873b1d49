package org.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.NotFound;
import org.tributary.publication.review.ReviewComment;
import org.tributary.publication.review.ReviewComments;

/** How far a review is, and what is said meanwhile; signing and returning are acts of {@link Publications}. */
@Stateless
public class PublicationReviews {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PublicationRows publications;

    @Inject
    Reviews reviews;

    @Inject
    ReviewBoards boards;

    @Inject
    ReviewComments comments;

    @Inject
    Event<ReviewCommented> commented;

    /** Of one version. @throws NotFound where there is none of that number */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public ReviewBoard of(UUID id, int number) {
        return boards.of(entityManager.createNamedQuery(PublicationVersion.OF, PublicationVersion.class).setParameter("id", id)
                .getResultStream().filter(version -> version.getNumber() == number).findFirst().orElseThrow(NotFound::new));
    }

    /** Says something about what is in review; it stays there. */
    @Allowed({Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    @Audited("publication.comment")
    public ReviewBoard comment(UUID id, @Nullable String text) {
        Publication publication = publications.lock(id);
        PublicationVersion version = publication.newest();
        version.mustBe(PublicationStatus.IN_REVIEW);
        String said = Reviews.remark("remark", text);
        long person = currentPerson.get().person();
        Set<Long> others = new HashSet<>(comments.speakers(version.getId()));
        others.addAll(publication.authors());
        others.add(publication.owner());
        others.addAll(reviews.round(publication).signed().keySet());
        others.remove(person);
        comments.say(version.getId(), person, ReviewComment.Kind.SAID, said);
        entityManager.flush();
        commented.fire(new ReviewCommented(id, version.getTitle(), said, reviews.stillHere(others)));
        return boards.of(version);
    }

    /** What is in review. */
    @Allowed(Role.SYSTEM)
    public List<UUID> open() {
        return entityManager.createNamedQuery(Publication.IN_REVIEW, UUID.class).getResultList();
    }

    /**
     * Somebody may have left or lost a role: who remains is asked, and where nobody can sign it is told.
     *
     * @return how many heard something
     */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int lookAfter(UUID id) {
        return publications.findLocked(id).filter(one -> one.newest().status() == PublicationStatus.IN_REVIEW)
                .map(reviews::ask).orElse(0);
    }
}
