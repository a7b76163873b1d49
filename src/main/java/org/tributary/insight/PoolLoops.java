package org.tributary.insight;

import java.util.concurrent.atomic.AtomicInteger;

/** How many threads of this node work on the pool: at most two, as many as there are processors; those that run look again before they end. */
final class PoolLoops {

    private final int most = Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors()));
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger wakes = new AtomicInteger();

    /** There is work. @return whether the caller is to run another loop for it */
    boolean take() {
        wakes.incrementAndGet();
        boolean taken = running.incrementAndGet() <= most;
        if (!taken) {
            running.decrementAndGet();
        }
        return taken;
    }

    /** There is more for those that run. */
    void again() {
        wakes.incrementAndGet();
    }

    boolean areIdle() {
        return running.get() == 0;
    }

    /** Runs what was taken until nobody has woken it since it began. */
    void run(Runnable turn) {
        try {
            int seen;
            do {
                seen = wakes.get();
                turn.run();
            } while (seen != wakes.get());
        } finally {
            running.decrementAndGet();
        }
    }
}
