package org.tributary.people.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.people.PromiseAdopted;
import org.tributary.people.PromiseRow;
import org.tributary.people.Promises;
import org.tributary.platform.web.Texts;

/**
 * The promise as it stands under every note button. It is read again after a minute, so that a version adopted on another node
 * shows, and no page asks the database for it. The offered text is told in the reader's language.
 */
@Named("promise")
@ApplicationScoped
public class PromiseText {

    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    Promises promises;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private volatile @Nullable Kept kept;

    private record Kept(Optional<PromiseRow> row, Instant until) {
    }

    public String getText() {
        Kept now = kept;
        if (now == null || !now.until().isAfter(clock.instant())) {
            now = new Kept(promises.findCurrent(), clock.instant().plus(KEPT));
            kept = now;
        }
        return now.row().filter(row -> !row.standard()).map(PromiseRow::text).orElseGet(() -> texts.get(Promises.STANDARD));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PromiseAdopted adopted) {
        kept = null;
    }
}
