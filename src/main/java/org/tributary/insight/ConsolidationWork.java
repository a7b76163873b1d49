package org.tributary.insight;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.pooling.Consolidation;
import org.tributary.pooling.Pool;

/**
 * Groups all notes anew, one node at a time, in transactions that hold the pool only to read or to write: {@link #begin} takes a
 * copy, {@link #apply} moves the notes, {@link #tell} writes the words of the themes, {@link #finish} suggestions and areas. What takes time
 * is done between them, while notes go on coming in.
 */
@Stateless
public class ConsolidationWork {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    PoolMemory memory;

    @Inject
    Placement placement;

    @Inject
    SuggestionWork suggestions;

    @Inject
    AreaWork areas;

    @Inject
    Clock clock;

    @Inject
    Event<ThemesMerged> merged;

    /** Whether a consolidation was asked for or is due, and no node has it in hand. */
    @Allowed(Role.SYSTEM)
    public boolean isWanted() {
        return rows().status().rounds().isFree(clock.instant());
    }

    /** Asks for a consolidation unless there was one since that moment. */
    @Allowed(Role.SYSTEM)
    public void wantSince(Instant moment) {
        memory.hold();
        PoolStatus status = rows().lock();
        Instant last = status.rounds().last();
        if (last == null || last.isBefore(moment)) {
            rows().write(status.wanting());
        }
    }

    /** Takes the consolidation that is wanted in hand. @return empty where there is none, or another node has it */
    @Allowed(Role.SYSTEM)
    public Optional<ConsolidationRound> begin() {
        memory.hold();
        PoolStatus status = rows().lock();
        return status.rounds().isFree(clock.instant()) ? Optional.of(begin(status)) : Optional.empty();
    }

    private ConsolidationRound begin(PoolStatus status) {
        Pool pool = memory.upToDate(rows(), status);
        rows().write(status.beginning(clock.instant()));
        return new ConsolidationRound(memory.takeCopy(), pool, status);
    }

    /** Moves the notes. @return false where another consolidation did since this one began */
    @Allowed(Role.SYSTEM)
    public boolean apply(ConsolidationRound round) {
        memory.hold();
        PoolStatus status = rows().lock();
        if (round.isLate(status)) {
            return false;
        }
        Pool pool = memory.upToDate(rows(), status);
        Consolidation consolidation = round.bringInto(pool);
        Map<Long, @Nullable Long> themes = new LinkedHashMap<>();
        consolidation.moves().forEach(move -> themes.put(move.note(), move.toTheme()));
        placement.move(themes, new HashSet<>(consolidation.created()));
        end(consolidation, pool);
        placement.describeInHaste(consolidation.created(), pool);
        PoolStatus next = status.moved(pool.nextTheme(), clock.instant());
        rows().write(next);
        memory.reached(next);
        round.take(pool, next);
        return true;
    }

    /** The texts that tell what the themes of the round's copy are about. */
    @Allowed(Role.SYSTEM)
    public Map<Long, List<String>> texts(ConsolidationRound round) {
        return placement.texts(round.copy().themes().keySet(), round.copy());
    }

    /**
     * Writes down the words that were looked for on the copy.
     *
     * @param atOnce whether it is looked for once more here, where somebody changed the pool since
     * @return false where somebody did: the round has the pool as it is now
     */
    @Allowed(Role.SYSTEM)
    public boolean tell(ConsolidationRound round, boolean atOnce) {
        memory.hold();
        PoolStatus status = rows().lock();
        if (!round.isOf(status)) {
            round.take(memory.upToDate(rows(), status), status);
            if (!atOnce) {
                return false;
            }
            round.catchUp();
            round.look(placement.labels(texts(round)));
        }
        placement.write(round.labels(), round.copy());
        // What follows reads the themes' new words from their rows.
        entityManager.flush();
        return true;
    }

    /** Writes down suggestions and areas; with that the consolidation is done. */
    @Allowed(Role.SYSTEM)
    public void finish(ConsolidationRound round) {
        memory.hold();
        PoolStatus status = rows().lock();
        suggestions.refresh(round.suggestions());
        areas.refresh(round.areas());
        rows().write(status.worded());
    }

    /** Nothing of it was written that was not told; some node begins again. */
    @Allowed(Role.SYSTEM)
    public void abandon() {
        memory.hold();
        rows().write(rows().lock().abandoned());
    }

    /** All of it in one transaction, which holds the pool to its end. */
    @Allowed(Role.SYSTEM)
    public void consolidate() {
        memory.hold();
        ConsolidationRound round = begin(rows().lock().wanting());
        round.regroup();
        apply(round);
        round.catchUp();
        round.look(placement.labels(texts(round)));
        tell(round, true);
        finish(round);
        memory.keepCopy(round.copy());
    }

    /** Asks for the words of themes that were found in haste. */
    @Allowed(Role.SYSTEM)
    public void makeUpForHaste() {
        if (placement.takeTime()) {
            memory.hold();
            rows().write(rows().lock().wantingWords());
        }
    }

    private PoolRows rows() {
        return new PoolRows(placement.sql());
    }

    /** Themes without notes go into their heir or end. */
    private void end(Consolidation consolidation, Pool pool) {
        ThemeHistory history = new ThemeHistory(placement.sql());
        Map<Long, Set<Long>> heirs = new LinkedHashMap<>();
        consolidation.merged().forEach(lineage -> heirs
                .computeIfAbsent(lineage.themeInto(), key -> new LinkedHashSet<>()).add(lineage.themeFrom()));
        heirs.forEach((into, gone) -> gone.forEach(from -> {
            entityManager.find(Theme.class, from).become(ThemeStatus.MERGED, entityManager.find(Theme.class, into));
            history.add(from, ThemeHistory.ENDED, null, into, 0, "", clock.instant());
            history.add(into, ThemeHistory.JOINED, null, from, 0, "", clock.instant());
        }));
        entityManager.flush();
        Set<Long> present = pool.themes().keySet();
        List<Theme> empty = entityManager.createQuery("select t from Theme t where t.status in ('open', 'muted')", Theme.class)
                .getResultStream().filter(theme -> !present.contains(theme.getId())).toList();
        empty.forEach(theme -> {
            theme.become(ThemeStatus.ENDED, null);
            history.add(theme.getId(), ThemeHistory.ENDED, null, null, 0, "", clock.instant());
        });
        heirs.forEach((into, gone) -> merged.fire(new ThemesMerged(into, gone)));
    }
}
