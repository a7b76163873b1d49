package org.tributary.privacy;

import jakarta.persistence.EntityManager;

/** Released figures on the rows of a database, for tests of other components. */
public final class WiredFigures {

    private WiredFigures() {
    }

    public static ReleasedFigures on(EntityManager entityManager) {
        ReleasedFigures figures = new ReleasedFigures();
        figures.entityManager = entityManager;
        return figures;
    }
}
