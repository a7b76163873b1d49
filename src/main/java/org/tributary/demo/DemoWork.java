package org.tributary.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Future;
import org.tributary.audit.AuditTrail;
import org.tributary.insight.ConsolidationWork;
import org.tributary.insight.EmbeddingWork;
import org.tributary.insight.InsightReleases;
import org.tributary.insight.PoolingWork;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.satisfaction.AnswerReleases;
import org.tributary.satisfaction.Effects;
import org.tributary.satisfaction.ParticipationReleases;
import org.tributary.satisfaction.alert.AlertRounds;
import org.tributary.satisfaction.pulse.PulseReleases;

/** What the timers do otherwise, at the moments of the plan. Each step commits for itself and may be repeated. */
@ApplicationScoped
public class DemoWork {

    private static final int EMBEDDED_AT_ONCE = 32;
    private static final int POOLED_AT_ONCE = 256;
    private static final Actor POOLING = Actor.system("pooling");

    @Resource
    ManagedExecutorService executor;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    EmbeddingWork embedding;

    @Inject
    PoolingWork pooling;

    @Inject
    ConsolidationWork consolidation;

    @Inject
    InsightReleases insightReleases;

    @Inject
    AnswerReleases answerReleases;

    @Inject
    PulseReleases pulseReleases;

    @Inject
    Effects effects;

    @Inject
    ParticipationReleases participation;

    @Inject
    AlertRounds alerts;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    void doAll(boolean consolidate, boolean release) throws Exception {
        pool();
        if (consolidate) {
            consolidation.consolidate();
        }
        if (release) {
            answerReleases.releaseEndedWeeks();
            pulseReleases.releaseEnded();
            insightReleases.releaseDue(clock.instant());
            effects.computeClosed();
            alerts.judge();
        }
        seal();
    }

    /** What the last whole weeks came to, once the plan is played. */
    void takeStock() throws Exception {
        currentPerson.as(Actor.system("demo network"), participation::releaseDue);
    }

    /** Two threads embed, then the notes are pooled in the order in which they were received. */
    private void pool() throws Exception {
        Future<Void> other = executor.submit(() -> currentPerson.as(POOLING, this::embed));
        embed();
        other.get();
        int pooled;
        do {
            pooled = pooling.poolSome(POOLED_AT_ONCE);
        } while (pooled > 0);
    }

    private Void embed() {
        int embedded;
        do {
            embedded = embedding.embedSome(EMBEDDED_AT_ONCE);
        } while (embedded > 0);
        return null;
    }

    private void seal() {
        int sealed;
        do {
            sealed = trail.seal();
        } while (sealed > 0);
    }
}
