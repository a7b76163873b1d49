package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.function.LongUnaryOperator;
import org.tributary.pooling.Language;

/** Starters in the pool: a change of their texts or themes, after which every node reads its pool anew. No door. */
@ApplicationScoped
class StarterPool {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    PoolMemory memory;

    @Inject
    Placement placement;

    @Inject
    Meaning meaning;

    @Inject
    Clock clock;

    /** @param change from the next theme's number to the next one after it; the pool's row is locked meanwhile */
    void change(LongUnaryOperator change) {
        memory.hold();
        PoolRows rows = new PoolRows(placement.sql());
        PoolStatus status = rows.lock();
        long next = change.applyAsLong(status.nextTheme());
        entityManager.flush();
        rows.write(status.nextEpoch(next));
        memory.forget();
    }

    /** A theme of its own for a starter, of which there are no notes. */
    Theme newTheme(long number, String title, String text) {
        Theme theme = new Theme(number, Language.of(text), clock.instant());
        theme.rename(title);
        entityManager.persist(theme);
        return theme;
    }

    /** What draws notes to it. */
    void means(Insight starter) {
        meaning.mustBeThere();
        Meaning.Vector vector = meaning.of(starter.getTitle() + ". " + starter.getSummary());
        starter.words().means(vector.bytes(), vector.version());
    }

    long notesOf(long theme) {
        return placement.sql().list("select count(*) from observation where theme_id = ? and status = 'pooled'",
                row -> row.getLong(1), theme).get(0);
    }
}
