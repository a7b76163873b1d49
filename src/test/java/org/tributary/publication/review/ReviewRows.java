package org.tributary.publication.review;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The rows of reviews without a container. */
public final class ReviewRows {

    private ReviewRows() {
    }

    public static SignOffs signOffs(EntityManager entityManager, Clock clock) {
        SignOffs signOffs = new SignOffs();
        signOffs.entityManager = entityManager;
        signOffs.clock = clock;
        return signOffs;
    }

    public static ReviewComments comments(EntityManager entityManager, Clock clock) {
        ReviewComments comments = new ReviewComments();
        comments.entityManager = entityManager;
        comments.clock = clock;
        return comments;
    }
}
