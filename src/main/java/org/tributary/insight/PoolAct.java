package org.tributary.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.ThemeActs.Kind;
import org.tributary.insight.ThemeActs.Touched;
import org.tributary.platform.Invalid;
import org.tributary.platform.Refused;
import org.tributary.pooling.Pool;

/** One act of a curator on the pool, which is held and up to date from the first line to the end of the transaction. */
final class PoolAct {

    private final PoolMemory memory;
    private final Placement placement;
    private final long person;
    private final Instant at;
    private final Sql sql;
    private final PoolRows rows;
    private final ThemeActs acts;
    private final Pool pool;
    private final PoolStatus status;

    PoolAct(PoolMemory memory, Placement placement, long person, Instant at) {
        this.memory = memory;
        this.placement = placement;
        this.person = person;
        this.at = at;
        memory.hold();
        sql = placement.sql();
        rows = new PoolRows(sql);
        acts = new ThemeActs(sql);
        status = rows.lock();
        pool = memory.upToDate(rows, status);
    }

    Pool pool() {
        return pool;
    }

    PoolRows rows() {
        return rows;
    }

    ThemeActs acts() {
        return acts;
    }

    /** @throws Refused where the theme ended or has no notes */
    void requireNotes(Theme theme) {
        if (!theme.isActive() || !pool.themes().containsKey(theme.getId())) {
            throw new Refused("insight.curation.status");
        }
    }

    /** @throws Invalid where one of the notes is not in the pool */
    List<PoolNote> chosen(Collection<UUID> ids) {
        Set<UUID> wanted = new LinkedHashSet<>(ids);
        if (wanted.isEmpty()) {
            throw new Invalid("observationIds", "platform.error.required");
        }
        List<Long> keys = new ArrayList<>();
        for (UUID id : wanted) {
            keys.addAll(sql.list("select id from observation where public_id = ? and status in ('pooled', 'unthemed')",
                    row -> row.getLong("id"), id));
        }
        if (keys.size() < wanted.size()) {
            throw new Invalid("observationIds", "insight.curation.unknownNote");
        }
        return rows.notes(keys);
    }

    void record(Theme theme, @Nullable Long other, Kind kind, Collection<Touched> notes) {
        acts.record(theme, other, kind, person, at, notes);
    }

    /** What was said of a theme holds for the notes that it has now: they stay in it, so that it stays. */
    void hold(Theme theme, Kind kind) {
        List<PoolNote> notes = rows.notesOfTheme(theme.getId());
        record(theme, null, kind, notes.stream().map(note -> Touched.of(note, theme.getId())).toList());
        rows.pin(notes.stream().map(PoolNote::id).toList(), true);
        if (pool.themes().containsKey(theme.getId())) {
            pool.lock(theme.getId());
        }
    }

    void place(List<PoolNote> notes, long theme, List<Long> created) {
        Map<Long, @Nullable Long> themes = new LinkedHashMap<>();
        notes.forEach(note -> themes.put(note.id(), theme));
        placement.move(themes, created);
        rows.pin(themes.keySet(), true);
    }

    /** A theme made of another begins in its area. */
    void stayInArea(long created, long from) {
        sql.update("update theme set area_id = (select f.area_id from theme f where f.id = ?) where id = ?", from, created);
    }

    void tell(Theme theme, Kind kind, @Nullable Long other, int notes) {
        acts.tell(theme, kind, person, other, notes, at);
    }

    /**
     * That an act was taken back.
     *
     * @param changed the themes whose notes are others now
     * @param apart those that a merge had ended, and that are open again
     */
    record Undone(Set<Long> changed, Set<Long> apart) {
    }

    /**
     * Takes an act back: its notes go where they were, as far as they are still there, and its themes stand as before. Where a theme
     * went into another since, that one stands for it; one that ended begins again.
     */
    Undone undo(ThemeActs.Done act, Theme subject, ThemeFinder finder) {
        Set<Long> apart = new HashSet<>();
        if (act.kind() == Kind.MERGED) {
            apart.addAll(acts.themesFrom(act.id()));
            apart.forEach(from -> finder.get(from).become(ThemeStatus.OPEN, null));
        }
        Set<Long> changed = new LinkedHashSet<>(List.of(subject.getId()));
        changed.addAll(putBack(act, finder));
        if (subject.status() != ThemeStatus.MERGED) {
            subject.restore(act.title(), act.pinned(), act.status());
        }
        Long other = act.other();
        if (act.kind() == Kind.SPLIT && other != null && finder.get(other).isActive() && rows.notesOfTheme(other).isEmpty()) {
            finder.get(other).become(ThemeStatus.MERGED, finder.survivor(subject));
        }
        acts.undone(act.id(), at);
        new ThemeHistory(sql).add(subject.getId(), "undone", person, null, 0, act.kind().code(), at);
        return new Undone(changed, apart);
    }

    /** Takes a linking or unlinking back; no note moves. */
    void takeLinkBack(ThemeActs.Done act) {
        new LinkRows(sql).takeBack(act, at);
        acts.undone(act.id(), at);
        ThemeHistory history = new ThemeHistory(sql);
        history.add(act.theme(), "undone", person, act.other(), 0, act.kind().code(), at);
        history.add(Objects.requireNonNull(act.other()), "undone", person, act.theme(), 0, act.kind().code(), at);
    }

    /** The notes that an act put somewhere, and that are still there, go back. @return the themes that get some */
    private Set<Long> putBack(ThemeActs.Done act, ThemeFinder finder) {
        List<Touched> notes = acts.notesStillThere(act.id());
        Map<Long, @Nullable Long> back = new LinkedHashMap<>();
        notes.forEach(note -> back.put(note.note(), note.from() == null ? null : standing(note.from(), finder)));
        placement.move(back, List.of());
        rows.pin(notes.stream().filter(note -> !note.pinned()).map(Touched::note).toList(), false);
        Set<Long> themes = new LinkedHashSet<>(back.values());
        themes.remove(null);
        return themes;
    }

    private static long standing(long key, ThemeFinder finder) {
        Theme theme = finder.survivor(finder.get(key));
        if (theme.status() == ThemeStatus.ENDED) {
            theme.become(ThemeStatus.OPEN, null);
        }
        return theme.getId();
    }

    /** New words for the themes that changed, and a new epoch, so that the other nodes read the rows. */
    void finish(Collection<Theme> changed) {
        changed.forEach(Theme::lock);
        placement.describe(changed.stream().map(Theme::getId).toList(), pool);
        memory.reached(nextEpoch(pool.nextTheme()));
    }

    /** As {@link #finish}, where the engine cannot follow: it reads the rows, too. */
    void readAnew(Collection<Long> changed) {
        memory.forget();
        placement.describe(changed, memory.upToDate(rows, nextEpoch(status.nextTheme())));
    }

    private PoolStatus nextEpoch(long nextTheme) {
        PoolStatus next = status.nextEpoch(nextTheme);
        rows.write(next);
        return next;
    }
}
