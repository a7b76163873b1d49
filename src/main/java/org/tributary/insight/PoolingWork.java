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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.pooling.Assignment;
import org.tributary.pooling.Consolidation;
import org.tributary.pooling.Pool;

/** Pools embedded notes, one node at a time: positions, themes, counts and contributions are committed together. */
@Stateless
public class PoolingWork {

    private static final int NOTES_UNTIL_CONSOLIDATION = 500;

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
    Model model;

    @Inject
    Clock clock;

    @Inject
    Event<ThemesMerged> merged;

    /** What a consolidation did: how many notes changed their theme, how many themes began and ended. */
    public record Consolidated(int moved, int created, int ended, int themes) {
    }

    /** @return how many notes were pooled, at most so many */
    @Allowed(Role.SYSTEM)
    public int poolSome(int most) {
        if (!model.load()) {
            return 0;
        }
        memory.hold();
        PoolRows rows = new PoolRows(placement.sql());
        PoolStatus status = rows.lock();
        List<PoolRows.Waiting> waiting = rows.waiting(model.embedder().version(), most);
        if (waiting.isEmpty()) {
            return 0;
        }
        Pool pool = memory.upToDate(rows, status);
        Map<Long, Long> positions = new LinkedHashMap<>();
        Map<Long, @Nullable Long> themes = new LinkedHashMap<>();
        Set<Long> created = new LinkedHashSet<>();
        for (PoolRows.Waiting note : waiting) {
            positions.put(note.id(), status.lastPosition() + positions.size() + 1);
            Assignment assignment = pool.assign(note.id(), note.vector(), note.language());
            Long theme = assignment.theme();
            if (theme != null) {
                themes.put(note.id(), theme);
                assignment.alsoAssigned().forEach(other -> themes.put(other, theme));
                if (assignment.newTheme()) {
                    created.add(theme);
                }
            }
        }
        rows.position(positions);
        placement.move(themes, created);
        placement.describe(created, pool);
        int since = status.sinceConsolidation() + waiting.size();
        boolean due = since >= Math.max(NOTES_UNTIL_CONSOLIDATION, pool.size() / 20);
        reach(rows, new PoolStatus(status.lastPosition() + waiting.size(), pool.nextTheme(), status.epoch(), since,
                status.consolidationWanted() || due, status.lastConsolidation()));
        return waiting.size();
    }

    /** Whether a consolidation was asked for or is due. */
    @Allowed(Role.SYSTEM)
    public boolean isConsolidationWanted() {
        return new PoolRows(placement.sql()).status().consolidationWanted();
    }

    /** Asks for a consolidation unless there was one since that moment. */
    @Allowed(Role.SYSTEM)
    public void wantConsolidationSince(Instant moment) {
        memory.hold();
        PoolRows rows = new PoolRows(placement.sql());
        PoolStatus status = rows.lock();
        Instant last = status.lastConsolidation();
        if (last == null || last.isBefore(moment)) {
            rows.write(status.wanting());
        }
    }

    /** Consolidates, unless another node did meanwhile. */
    @Allowed(Role.SYSTEM)
    public void consolidateIfWanted() {
        memory.hold();
        if (new PoolRows(placement.sql()).lock().consolidationWanted()) {
            consolidate();
        }
    }

    /** Groups all notes anew from the present themes; what curators fixed stays. */
    @Allowed(Role.SYSTEM)
    public Consolidated consolidate() {
        memory.hold();
        PoolRows rows = new PoolRows(placement.sql());
        PoolStatus status = rows.lock();
        Pool pool = memory.upToDate(rows, status);
        Consolidation consolidation = pool.consolidate();
        Map<Long, @Nullable Long> themes = new LinkedHashMap<>();
        consolidation.moves().forEach(move -> themes.put(move.note(), move.toTheme()));
        placement.move(themes, new HashSet<>(consolidation.created()));
        int ended = end(consolidation, pool);
        placement.describe(pool.themes().keySet(), pool);
        // What follows reads the themes' new words from their rows.
        entityManager.flush();
        suggestions.refresh(pool);
        areas.refresh(pool);
        reach(rows, new PoolStatus(status.lastPosition(), pool.nextTheme(), status.epoch() + 1, 0, false,
                clock.instant()));
        return new Consolidated(themes.size(), consolidation.created().size(), ended, pool.themes().size());
    }

    /** Finds the words of themes anew that were found in haste. */
    @Allowed(Role.SYSTEM)
    public void makeUpForHaste() {
        if (placement.takeTime()) {
            memory.hold();
            PoolRows rows = new PoolRows(placement.sql());
            Pool pool = memory.upToDate(rows, rows.lock());
            placement.describe(pool.themes().keySet(), pool);
        }
    }

    private void reach(PoolRows rows, PoolStatus status) {
        rows.write(status);
        memory.reached(status);
    }

    /** Themes without notes go into their heir or end. */
    private int end(Consolidation consolidation, Pool pool) {
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
        return empty.size() + heirs.values().stream().mapToInt(Set::size).sum();
    }
}
