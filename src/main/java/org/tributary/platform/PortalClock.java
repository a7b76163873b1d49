package org.tributary.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only clock of the portal. A task can be run at another moment, as the seeder of the demo network does: the moment holds
 * for the calling thread and the time of the call only. Its days are those of the network.
 */
@ApplicationScoped
public class PortalClock {

    private static final ThreadLocal<@Nullable Instant> MOMENT = new ThreadLocal<>();
    private static final Clock SYSTEM = Clock.systemUTC();

    @Inject
    Settings settings;

    /** The zone is read when it is asked for: a wrong one is told by the check of the settings. */
    @Produces
    public Clock clock() {
        Settings read = settings;
        return new MomentClock(read::networkZone);
    }

    /** Runs the task as if it were that moment. */
    public <T> T at(Instant moment, Callable<T> task) throws Exception {
        Instant before = MOMENT.get();
        MOMENT.set(moment);
        try {
            return task.call();
        } finally {
            if (before == null) {
                MOMENT.remove();
            } else {
                MOMENT.set(before);
            }
        }
    }

    private static final class MomentClock extends Clock {

        private final Supplier<ZoneId> zone;

        MomentClock(Supplier<ZoneId> zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone.get();
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new MomentClock(() -> other);
        }

        @Override
        public Instant instant() {
            Instant moment = MOMENT.get();
            return moment == null ? SYSTEM.instant() : moment;
        }
    }
}
