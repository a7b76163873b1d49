package org.tributary.publication.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps what was said about a version. Versions are keys here. Inside the caller's transaction, no door. */
@ApplicationScoped
public class ReviewComments {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    public void say(long version, long person, ReviewComment.Kind kind, String text) {
        entityManager.persist(new ReviewComment(version, person, kind, text, clock.instant()));
    }

    /** The oldest first. */
    public List<ReviewCommentRow> rows(long version) {
        return entityManager.createNamedQuery(ReviewComment.ROWS, ReviewCommentRow.class).setParameter("version", version)
                .getResultList();
    }

    /** Who said something. */
    public Set<Long> speakers(long version) {
        return new HashSet<>(entityManager.createNamedQuery(ReviewComment.SPEAKERS, Long.class)
                .setParameter("version", version).getResultList());
    }
}
