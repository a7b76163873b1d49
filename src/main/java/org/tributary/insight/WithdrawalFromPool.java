package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.tributary.observation.ObservationWithdrawn;
import org.tributary.pooling.Pool;

/** Takes a withdrawn note out of its theme and out of what is counted, before its row changes. */
@ApplicationScoped
class WithdrawalFromPool {

    @Inject
    PoolMemory memory;

    @Inject
    Placement placement;

    @Inject
    Contributions contributions;

    void take(@Observes ObservationWithdrawn withdrawn) {
        memory.hold();
        PoolRows rows = new PoolRows(placement.sql());
        PoolStatus status = rows.lock();
        long note = withdrawn.note();
        if (rows.isPlaced(note)) {
            Pool pool = memory.upToDate(rows, status);
            List<PoolNote> before = rows.notes(List.of(note));
            Fold fold = new Fold();
            before.forEach(one -> fold.move(one, one.theme(), null));
            new FoldRows(placement.sql()).add(fold);
            before.forEach(contributions::withdraw);
            pool.remove(note);
            // The theme's title may be this note's words.
            before.stream().map(PoolNote::theme).filter(Objects::nonNull).forEach(theme -> placement.renewWords(theme, pool));
            PoolStatus next = status.nextEpoch(status.nextTheme());
            rows.write(next);
            memory.reached(next);
        }
        rows.clear(note);
    }
}
