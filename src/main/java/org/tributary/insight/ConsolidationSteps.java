package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** The steps of a consolidation from the wish to the words, one consolidation at a time on this node. Outside of transactions. */
@ApplicationScoped
class ConsolidationSteps {

    /** So often what was looked for may be old before it is written; then the pool is held meanwhile. */
    private static final int MOST_LOOKS = 3;

    @Inject
    ConsolidationWork work;

    @Inject
    Placement placement;

    @Inject
    PoolMemory memory;

    private final AtomicBoolean running = new AtomicBoolean();

    /** Consolidates as long as that is wanted and no other node has it in hand. */
    void takeIfWanted() {
        // What is asked for while the last one ends would else wait for the next tick, and some portals have none.
        while (work.isWanted() && running.compareAndSet(false, true)) {
            try {
                work.begin().ifPresent(this::take);
            } finally {
                running.set(false);
            }
        }
    }

    private void take(ConsolidationRound round) {
        boolean done = false;
        try {
            if (moved(round)) {
                tell(round);
            }
            done = true;
        } finally {
            if (!done) {
                work.abandon();
            }
        }
        memory.keepCopy(round.copy());
    }

    private boolean moved(ConsolidationRound round) {
        if (!round.isOfNotes()) {
            return true;
        }
        round.regroup();
        return work.apply(round);
    }

    private void tell(ConsolidationRound round) {
        int looks = 0;
        do {
            round.catchUp();
            round.look(placement.labels(work.texts(round)));
            looks++;
        } while (!work.tell(round, looks == MOST_LOOKS));
        work.finish(round);
    }
}
