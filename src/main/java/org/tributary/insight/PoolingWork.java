package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.pooling.Assignment;
import org.tributary.pooling.Pool;

/** Pools embedded notes, one node at a time: positions, themes, counts and contributions are committed together. */
@Stateless
public class PoolingWork {

    private static final int NOTES_UNTIL_CONSOLIDATION = 500;

    @Inject
    PoolMemory memory;

    @Inject
    Placement placement;

    @Inject
    Model model;

    @Inject
    EmbeddingWork embedding;

    /**
     * Embeds and pools a few notes in one transaction, which saves one where a single note waits. The pool is held meanwhile, so their
     * vectors should be at hand.
     *
     * @return how many were pooled
     */
    @Allowed(Role.SYSTEM)
    public int embedAndPool(int few) {
        if (!model.load()) {
            return 0;
        }
        memory.hold();
        new PoolRows(placement.sql()).lock();
        embedding.embedSome(few);
        return poolSome(few);
    }

    /** @return how many notes were pooled, at most so many */
    @Allowed(Role.SYSTEM)
    public int poolSome(int most) {
        if (!model.load()) {
            return 0;
        }
        memory.hold();
        PoolRows rows = new PoolRows(placement.sql());
        PoolStatus status = rows.lock();
        List<PoolRows.Waiting> waiting = rows.waiting(model.embedder().version(), most);
        if (waiting.isEmpty()) {
            return 0;
        }
        Pool pool = memory.upToDate(rows, status);
        Map<Long, Long> positions = new LinkedHashMap<>();
        Map<Long, @Nullable Long> themes = new LinkedHashMap<>();
        Set<Long> created = new LinkedHashSet<>();
        for (PoolRows.Waiting note : waiting) {
            positions.put(note.id(), status.lastPosition() + positions.size() + 1);
            Assignment assignment = pool.assign(note.id(), note.vector(), note.language());
            Long theme = assignment.theme();
            if (theme != null) {
                themes.put(note.id(), theme);
                assignment.alsoAssigned().forEach(other -> themes.put(other, theme));
                if (assignment.newTheme()) {
                    created.add(theme);
                }
            }
        }
        rows.position(positions);
        placement.move(themes, created);
        placement.describe(created, pool);
        PoolStatus next = status.after(waiting.size(), pool.nextTheme(),
                Math.max(NOTES_UNTIL_CONSOLIDATION, pool.size() / 20));
        rows.write(next);
        memory.reached(next);
        return waiting.size();
    }
}
