package org.tributary.insight;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Refused;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PoolParameters;
import org.tributary.pooling.PooledNote;

/**
 * This node's pool in memory. A transaction that works on it holds it to its end, then the lock of the pool's row keeps the
 * other nodes out; whatever they did since is replayed from the positions, or, where that does not do, read anew.
 */
@ApplicationScoped
class PoolMemory {

    private static final int PATIENCE_SECONDS = 180;

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** Fair, so that nobody who writes in several steps keeps others waiting for all of them. */
    private final Semaphore free = new Semaphore(1, true);
    private final AtomicReference<@Nullable Pool> copy = new AtomicReference<>();
    private volatile @Nullable Pool pool;
    private long lastPosition;
    private long epoch;

    /**
     * Waits for this node's pool; it is free again when the transaction ends, and forgotten where that failed.
     *
     * @throws Refused where somebody else works on it for minutes
     */
    void hold() {
        if (transactions.getResource(this) != null) {
            return;
        }
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused("insight.error.poolBusy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("insight.error.poolBusy");
        }
        boolean registered = false;
        try {
            transactions.registerInterposedSynchronization(untilCompletion());
            transactions.putResource(this, Boolean.TRUE);
            registered = true;
        } finally {
            if (!registered) {
                free.release();
            }
        }
    }

    private Synchronization untilCompletion() {
        return new Synchronization() {

            @Override
            public void beforeCompletion() {
                // Nothing to flush: the rows were written as the work went on.
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) {
                    pool = null;
                }
                free.release();
            }
        };
    }

    /** The pool as the rows have it; it is held and the pool's row locked. */
    Pool upToDate(PoolRows rows, PoolStatus status) {
        Pool known = pool;
        if (known != null && epoch == status.epoch() && replayed(known, rows, status)) {
            return known;
        }
        Pool read = new Pool(PoolParameters.standard());
        List<PooledNote> all = new ArrayList<>(rows.starters());
        all.addAll(rows.placedAfter(0));
        read.restore(all, status.nextTheme());
        pool = read;
        lastPosition = status.lastPosition();
        epoch = status.epoch();
        return read;
    }

    /** The pool as this node last had it, which is enough to look around in it; it is held. Read where it is not in memory. */
    Pool asLastHad(PoolRows rows) {
        Pool known = pool;
        return known == null ? upToDate(rows, rows.lock()) : known;
    }

    /** Notes down that the pool in memory is at this status, which was just written. */
    void reached(PoolStatus status) {
        lastPosition = status.lastPosition();
        epoch = status.epoch();
    }

    /** The next work reads the pool anew. */
    void forget() {
        pool = null;
    }

    /**
     * A pool to compute on beside this one. It is that of the round before, which knows who is near whom, or else empty; nobody else
     * gets it until it is kept again.
     */
    Pool takeCopy() {
        Pool kept = copy.getAndSet(null);
        return kept == null ? new Pool(PoolParameters.standard()) : kept;
    }

    void keepCopy(Pool used) {
        copy.set(used);
    }

    private boolean replayed(Pool known, PoolRows rows, PoolStatus status) {
        if (lastPosition == status.lastPosition()) {
            return true;
        }
        List<PooledNote> later = rows.placedAfter(lastPosition);
        later.forEach(note -> known.assign(note.note(), note.vector(), note.language()));
        lastPosition = status.lastPosition();
        return known.nextTheme() == status.nextTheme()
                && later.stream().allMatch(note -> Objects.equals(known.theme(note.note()).orElse(null), note.theme()));
    }
}
