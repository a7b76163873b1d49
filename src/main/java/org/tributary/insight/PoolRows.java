package org.tributary.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.pooling.PooledNote;
import org.tributary.pooling.Vectors;

/** The pool in the database: its one row, and the notes with their positions and themes. */
final class PoolRows {

    /** What {@link #readNote} reads; more columns may follow. */
    static final String COLUMNS = """
            select o.id, o.author_id, p.counted, o.agency_id, a.owner_group_id, o.line, o.state, o.touchpoint,
                o.observed_week, o.received_at, coalesce(o.language, 'en') as language, o.theme_id, o.pinned
            """;
    static final String FROM = """
             from observation o join person p on p.id = o.author_id join agency a on a.id = o.agency_id
            """;
    private static final String NOTE = COLUMNS + FROM;
    private static final String STATUS = """
            select last_position, next_theme, epoch, since_consolidation, consolidation_wanted, words_wanted, round_begun,
                last_consolidation
            from pool_state where id = 1""";

    private final Sql sql;

    PoolRows(Sql sql) {
        this.sql = sql;
    }

    /** A note that waits for its theme. */
    record Waiting(long id, float[] vector, String language) {
    }

    PoolStatus status() {
        return sql.list(STATUS, PoolRows::readStatus).get(0);
    }

    /** The pool's row; until the end of this transaction nobody else changes the pool. */
    PoolStatus lock() {
        return sql.list(STATUS + " for update", PoolRows::readStatus).get(0);
    }

    void write(PoolStatus status) {
        sql.update("""
                update pool_state set last_position = ?, next_theme = ?, epoch = ?, since_consolidation = ?,
                    consolidation_wanted = ?, words_wanted = ?, round_begun = cast(? as timestamp with time zone),
                    last_consolidation = ? where id = 1""", status.lastPosition(), status.nextTheme(), status.epoch(),
                status.sinceConsolidation(), status.rounds().wanted(), status.rounds().words(), status.rounds().begun(),
                status.rounds().last());
    }

    /** Embedded notes, the one received first first; rows that somebody is about to withdraw are passed by. */
    List<Waiting> waiting(String version, int most) {
        return sql.list("""
                select id, embedding, language from observation
                where status = 'received' and embedding is not null and embedding_version = ?
                order by received_at, id limit ? for update skip locked""",
                row -> new Waiting(row.getLong("id"), Vectors.fromBytes(row.getBytes("embedding")), row.getString("language")),
                version, most);
    }

    /** The notes pooled after a position, in their order. */
    List<PooledNote> placedAfter(long position) {
        return sql.list("""
                select id, embedding, language, pool_position, theme_id, pinned from observation
                where pool_position > ? and embedding is not null and status in ('pooled', 'unthemed')
                order by pool_position""",
                row -> new PooledNote(row.getLong("id"), Vectors.fromBytes(row.getBytes("embedding")),
                        row.getString("language"), row.getLong("pool_position"), Sql.nullableLong(row, "theme_id"),
                        row.getBoolean("pinned")),
                position);
    }

    /**
     * The texts that the carrier began with, each as a note that is fixed in its theme, so that notes like it join; it has a
     * negative key, counts for nothing and has no position. None of another version of the model.
     */
    List<PooledNote> starters() {
        return sql.list("""
                select i.id, i.embedding, t.language, i.theme_id from insight i join theme t on t.id = i.first_theme_id
                where i.source <> '' and not exists (select 1 from observation o
                    where o.pool_position is not null and o.embedding_version <> i.embedding_version)
                order by i.id""",
                row -> new PooledNote(-row.getLong("id"), Vectors.fromBytes(row.getBytes("embedding")),
                        row.getString("language"), 0, row.getLong("theme_id"), true));
    }

    List<PoolNote> notes(Collection<Long> ids) {
        List<PoolNote> notes = new ArrayList<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 500) {
            List<Long> part = all.subList(from, Math.min(all.size(), from + 500));
            notes.addAll(sql.list(Sql.in(NOTE + " where o.id in (%s)", part), PoolRows::readNote, part));
        }
        return notes;
    }

    List<PoolNote> notesOfTheme(long theme) {
        return notesOfThemes(List.of(theme));
    }

    List<PoolNote> notesOfThemes(Collection<Long> themes) {
        return themes.isEmpty()
                ? List.of()
                : sql.list(Sql.in(NOTE + " where o.theme_id in (%s) order by o.id", themes), PoolRows::readNote, themes);
    }

    /** Gives notes their positions; their themes come by {@link #place}. */
    void position(Map<Long, Long> positions) {
        List<@Nullable Object[]> values = new ArrayList<>();
        positions.forEach((note, position) -> values.add(new Object[]{position, note}));
        sql.batch("update observation set pool_position = ?, status = 'unthemed' where id = ?", values);
    }

    /** Notes go into themes, or out of all (null); the first theme of a note stays its first. */
    void place(Map<Long, @Nullable Long> themes) {
        List<@Nullable Object[]> values = new ArrayList<>();
        themes.forEach((note, theme) -> values
                .add(new @Nullable Object[]{theme, theme, theme == null ? "unthemed" : "pooled", note}));
        sql.batch("""
                update observation set theme_id = ?, first_theme_id = coalesce(first_theme_id, cast(? as bigint)), status = ?
                where id = ?""", values);
    }

    void pin(Collection<Long> notes, boolean pinned) {
        List<Long> all = List.copyOf(notes);
        for (int from = 0; from < all.size(); from += 500) {
            List<Long> part = all.subList(from, Math.min(all.size(), from + 500));
            sql.update(Sql.in("update observation set pinned = ? where pinned <> ? and id in (%s)", part), pinned, pinned,
                    part);
        }
    }

    /** Whether the pool knows the note. */
    boolean isPlaced(long note) {
        return !sql.list("""
                select id from observation where id = ? and pool_position is not null and embedding is not null
                    and status in ('pooled', 'unthemed')""", row -> row.getLong("id"), note).isEmpty();
    }

    /** Takes a note's vector and theme out of its row; its position stays taken. */
    void clear(long note) {
        sql.update("update observation set theme_id = null, embedding = null where id = ?", note);
    }

    private static PoolStatus readStatus(ResultSet row) throws SQLException {
        return new PoolStatus(row.getLong("last_position"), row.getLong("next_theme"), row.getLong("epoch"),
                row.getInt("since_consolidation"), new PoolStatus.Rounds(row.getBoolean("consolidation_wanted"),
                        row.getBoolean("words_wanted"), Sql.nullableInstant(row, "round_begun"),
                        Sql.nullableInstant(row, "last_consolidation")));
    }

    static PoolNote readNote(ResultSet row) throws SQLException {
        Instant received = row.getTimestamp("received_at").toInstant();
        return new PoolNote(row.getLong("id"), row.getLong("author_id"), row.getBoolean("counted"),
                row.getLong("agency_id"), row.getLong("owner_group_id"), row.getString("line"), row.getString("state"),
                row.getString("touchpoint"), Sql.date(row, "observed_week"), received, row.getString("language"),
                Sql.nullableLong(row, "theme_id"), row.getBoolean("pinned"));
    }
}
