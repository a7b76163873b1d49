package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Settings;
import org.tributary.privacy.ReleasedFigures;

/** Releases of all insights: Mondays at six in the network's time, by one node, and at once in a demo or test. */
@Stateless
public class InsightReleases {

    private static final LocalTime SIX = LocalTime.of(6, 0);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReleaseOfInsights releases;

    @Inject
    NoteEnds ends;

    @Inject
    ReleasedFigures figures;

    @Inject
    Event<FiguresReleased> released;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * The released figures against the contributions they were released with.
     *
     * @param cells how many figures were recomputed
     */
    public record Checked(boolean equal, long cells, List<String> differences) {
    }

    /**
     * Releases the ended weeks of every insight, if that was not done since the latest Monday at six.
     *
     * @param now the moment of the release
     * @return how many batches were released; empty where none was due or another node did it
     */
    @Allowed({Role.SYSTEM, Role.ADMINISTRATOR, Role.CURATOR})
    public Optional<Integer> releaseDue(Instant now) {
        Instant due = latestMonday(now);
        if (entityManager.find(InsightRelease.class, InsightRelease.ONLY).covers(due)) {
            return Optional.empty();
        }
        InsightRelease state = locked();
        if (state.covers(due)) {
            return Optional.empty();
        }
        return Optional.of(release(state, due, now, true));
    }

    /** Releases all that waits, now. @return how many batches were released */
    @Allowed({Role.SYSTEM, Role.ADMINISTRATOR, Role.CURATOR})
    @Audited("insight.release")
    public int releaseNow() {
        Instant now = clock.instant();
        InsightRelease state = locked();
        return release(state, state.getDueAt().toInstant(), now, false);
    }

    /** Hides what waits too long for a batch that takes its withdrawals along; daily. */
    @Allowed({Role.SYSTEM, Role.ADMINISTRATOR})
    public void refresh(Instant now) {
        releases.refresh(now);
    }

    /** The moment of the latest release that took place; empty before the first. */
    @Allowed({Role.SYSTEM, Role.ADMINISTRATOR, Role.CURATOR})
    public Optional<Instant> lastRelease() {
        InsightRelease state = entityManager.find(InsightRelease.class, InsightRelease.ONLY);
        Instant last = state.getReleasedAt().toInstant();
        return last.equals(NEVER) ? Optional.empty() : Optional.of(last);
    }

    /** Recomputes every released figure of every insight. */
    @Allowed({Role.SYSTEM, Role.ADMINISTRATOR, Role.CURATOR})
    public Checked check() {
        Instant now = clock.instant();
        List<String> differences = new ArrayList<>();
        long cells = figures.findByPrefix("insight:").values().stream().mapToLong(List::size).sum();
        current().forEach(insight -> differences.addAll(releases.check(insight, now)));
        return new Checked(differences.isEmpty(), cells, differences);
    }

    private static final Instant NEVER = Instant.parse("2000-01-03T06:00:00Z");

    private int release(InsightRelease state, Instant due, Instant now, boolean endedWeeksOnly) {
        int batches = 0;
        ends.carryOn();
        for (Insight insight : current()) {
            batches += releases.next(insight, now, endedWeeksOnly) ? 1 : 0;
        }
        state.done(due, now, batches);
        released.fire(new FiguresReleased(now));
        return batches;
    }

    private InsightRelease locked() {
        InsightRelease state = entityManager.find(InsightRelease.class, InsightRelease.ONLY);
        entityManager.refresh(state, LockModeType.PESSIMISTIC_WRITE);
        return state;
    }

    private List<Insight> current() {
        return entityManager.createNamedQuery(Insight.CURRENT, Insight.class).getResultList();
    }

    Instant latestMonday(Instant now) {
        ZonedDateTime there = now.atZone(settings.networkZone());
        ZonedDateTime monday = there.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(SIX);
        return (monday.isAfter(there) ? monday.minusWeeks(1) : monday).toInstant();
    }
}
