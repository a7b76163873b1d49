package org.tributary.insight;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.tributary.observation.ObservationArrives;
import org.tributary.observation.ObservationReleased;
import org.tributary.observation.ObservationSubmitted;
import org.tributary.platform.Settings;

/** Wakes the pool's work as soon as a transaction that makes some has ended, on another thread than the one that ended it. */
@ApplicationScoped
class PoolWaker {

    @Resource
    ManagedExecutorService executor;

    @Inject
    PoolWorker worker;

    @Inject
    RecentEmbeddings embeddings;

    @Inject
    Settings settings;

    /** Its words become a vector while its row is written, where nothing else waits. */
    void arrives(@Observes ObservationArrives event) {
        if (settings.timers() && worker.isIdle()) {
            embeddings.ahead(event.text(), executor);
        }
    }

    void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ObservationSubmitted event) {
        if (settings.timers()) {
            executor.submit(worker::work);
        }
    }

    void released(@Observes(during = TransactionPhase.AFTER_SUCCESS) ObservationReleased event) {
        if (settings.timers()) {
            executor.submit(worker::wake);
        }
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConsolidationAsked event) {
        executor.submit(worker::consolidateSoon);
    }
}
