package org.tributary.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What curators did to themes, with what it takes to undo it. */
final class ThemeActs {

    private final Sql sql;

    ThemeActs(Sql sql) {
        this.sql = sql;
    }

    /** The kinds of acts, each also the kind of its event. */
    enum Kind {
        RENAMED, MERGED, SPLIT, MOVED, MUTED, UNMUTED, LINKED, UNLINKED;

        boolean isOfLinks() {
            return this == LINKED || this == UNLINKED;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** An act that can be undone, with the theme as it was before. */
    record Done(long id, long theme, @Nullable Long other, Kind kind, String title, boolean pinned, ThemeStatus status) {
    }

    /** A note that an act touched: where it was, where it went, whether it was pinned before. */
    record Touched(long note, @Nullable Long from, @Nullable Long to, boolean pinned) {

        static Touched of(PoolNote note, @Nullable Long to) {
            return new Touched(note.id(), note.theme(), to, note.pinned());
        }
    }

    void record(Theme theme, @Nullable Long other, Kind kind, long person, Instant at, Collection<Touched> notes) {
        long id = sql.list("select nextval('tributary_seq')", row -> row.getLong(1)).get(0);
        sql.update("""
                insert into theme_act (id, theme_id, other_theme_id, kind, at, person_id, title_before, pinned_before,
                    status_before) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", id, theme.getId(), other, kind.code(), at, person,
                theme.getTitle(), theme.isTitlePinned(), theme.status().code());
        List<@Nullable Object[]> rows = new ArrayList<>();
        notes.forEach(note -> rows.add(new @Nullable Object[]{id, note.note(), note.from(), note.to(), note.pinned()}));
        sql.batch("""
                insert into theme_act_note (act_id, observation_id, from_theme_id, to_theme_id, pinned_before)
                values (?, ?, ?, ?, ?)""", rows);
    }

    /** Writes the act into the theme's history, a new name with it. */
    void tell(Theme theme, Kind kind, long person, @Nullable Long other, int notes, Instant at) {
        new ThemeHistory(sql).add(theme.getId(), kind.code(), person, other, notes,
                kind == Kind.RENAMED ? theme.getTitle() : "", at);
    }

    /** The latest act on a theme that was not undone. */
    Optional<Done> findLast(long theme) {
        return sql.list("""
                select id, theme_id, other_theme_id, kind, title_before, pinned_before, status_before from theme_act
                where (theme_id = ? or other_theme_id = ?) and undone_at is null order by id desc limit 1""",
                row -> new Done(row.getLong("id"), row.getLong("theme_id"), Sql.nullableLong(row, "other_theme_id"),
                        Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.getString("title_before"), row.getBoolean("pinned_before"),
                        ThemeStatus.ofCode(row.getString("status_before"))),
                theme, theme).stream().findFirst();
    }

    /** The notes of an act that still are where it put them. */
    List<Touched> notesStillThere(long act) {
        List<Touched> touched = sql.list("""
                select observation_id, from_theme_id, to_theme_id, pinned_before from theme_act_note
                where act_id = ? order by observation_id""",
                row -> new Touched(row.getLong("observation_id"), Sql.nullableLong(row, "from_theme_id"),
                        Sql.nullableLong(row, "to_theme_id"), row.getBoolean("pinned_before")),
                act);
        // Not joined: a database that begins with all notes of the pool goes through all acts on each.
        Map<Long, @Nullable Long> there = new HashMap<>();
        for (int from = 0; from < touched.size(); from += 500) {
            List<Long> part = touched.subList(from, Math.min(touched.size(), from + 500)).stream().map(Touched::note).toList();
            sql.list(Sql.in("select id, theme_id from observation where status in ('pooled', 'unthemed') and id in (%s)", part),
                    row -> there.put(row.getLong("id"), Sql.nullableLong(row, "theme_id")), part);
        }
        return touched.stream().filter(note -> there.containsKey(note.note())
                && Objects.equals(there.get(note.note()), note.to())).toList();
    }

    /** The themes an act emptied into another, by keys. */
    List<Long> themesFrom(long act) {
        return sql.list("""
                select distinct from_theme_id from theme_act_note
                where act_id = ? and from_theme_id is not null and from_theme_id <> to_theme_id""",
                row -> row.getLong("from_theme_id"), act);
    }

    void undone(long act, Instant at) {
        sql.update("update theme_act set undone_at = ? where id = ?", at, act);
    }
}
