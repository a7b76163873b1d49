package org.tributary.insight;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;

/**
 * Works in the background of every node: embeds, pools, and consolidates when it is due. It wakes at a submission and every
 * second; the database decides who gets which row.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PoolWorker {

    private static final Logger LOG = Logger.getLogger(PoolWorker.class.getName());
    private static final Actor ACTOR = Actor.system("pooling");
    private static final String NIGHTLY = "nightly";
    private static final String TICK = "tick";
    private static final int EMBED_AT_ONCE = 8;
    private static final int POOL_AT_ONCE = 64;

    @Resource
    TimerService timers;

    @Resource
    ManagedExecutorService executor;

    @Inject
    RecentEmbeddings embeddings;

    @Inject
    EmbeddingWork embedding;

    @Inject
    PoolingWork pooling;

    @Inject
    ConsolidationWork consolidation;

    @Inject
    ConsolidationSteps steps;

    @Inject
    Model model;

    @Inject
    Placement placement;

    @Inject
    Settings settings;

    @Inject
    Readiness readiness;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    private final PoolLoops loops = new PoolLoops();
    private final AtomicBoolean placing = new AtomicBoolean();
    private volatile boolean ending;

    @PostConstruct
    void begin() {
        model.await();
        executor.submit(model::load);
        placement.makeHaste();
        if (settings.timers()) {
            timers.createIntervalTimer(1000, 1000, new TimerConfig(TICK, false));
            timers.createCalendarTimer(new ScheduleExpression().hour(2).minute(30)
                    .timezone(settings.networkZone().getId()), new TimerConfig(NIGHTLY, false));
        }
    }

    @PreDestroy
    void end() {
        ending = true;
    }

    @Timeout
    void tick(Timer timer) {
        if (!readiness.isReady()) {
            return;
        }
        if (NIGHTLY.equals(timer.getInfo())) {
            // Every node's timer comes here; the first one's wish covers the others.
            run(() -> {
                consolidation.wantSince(clock.instant().minus(Duration.ofHours(1)));
                return null;
            });
        }
        wake();
    }

    /** One more loop unless enough of them run. */
    public void wake() {
        if (isAtWork() && loops.take()) {
            executor.submit(this::loop);
        }
    }

    /** The same on the caller's own thread, which is back when nothing is left to do. */
    public void work() {
        if (isAtWork() && loops.take()) {
            loop();
        }
    }

    private boolean isAtWork() {
        return !ending && readiness.isReady();
    }

    /** Whether nobody embeds or pools on this node right now. */
    public boolean isIdle() {
        return loops.areIdle();
    }

    private void loop() {
        loops.run(() -> {
            if (!ending) {
                run(this::drain);
            }
        });
    }

    private Void drain() {
        consolidation.makeUpForHaste();
        boolean ahead = embeddings.awaitThoseAhead();
        int placed;
        int embedded = 0;
        do {
            placed = poolSome(embedded, ahead);
            ahead = false;
            embedded = embedding.embedSome(EMBED_AT_ONCE);
            if (consolidation.isWanted()) {
                consolidateSoon();
            }
        } while (placed + embedded > 0 && !ending);
        return null;
    }

    /** One loop waits for the pool, the others go on embedding; what they leave to it, it looks for once more. */
    private int poolSome(int embedded, boolean ahead) {
        if (placing.compareAndSet(false, true)) {
            try {
                return ahead ? pooling.embedAndPool(EMBED_AT_ONCE) : pooling.poolSome(POOL_AT_ONCE);
            } finally {
                placing.set(false);
            }
        }
        if (embedded > 0) {
            loops.again();
        }
        return 0;
    }

    /** Consolidates if that is asked for, whether or not the timers run; on a thread of its own, so that notes need not wait. */
    public void consolidateSoon() {
        executor.submit(() -> run(() -> {
            steps.takeIfWanted();
            return null;
        }));
    }

    /** A failure of one turn is logged, unless the server is going down anyway; the next turn tries again. */
    private void run(java.util.concurrent.Callable<Void> work) {
        try {
            currentPerson.as(ACTOR, work);
        } catch (Exception failed) {
            LOG.log(ending ? Level.FINE : Level.SEVERE, "The pool's work failed and will be tried again", failed);
        }
    }
}
