package org.tributary.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The decisions that ended notes, and the notes of each, in the database. */
final class EndRows {

    private static final String GIVEN = """
            select e.public_id, e.kind, e.to_whom, e.text, e.at, e.standing_theme_id,
                (select count(*) from note_end_note n where n.end_id = e.id) as notes
            from note_end e where e.undone_at is null
            """;

    private final Sql sql;

    EndRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * What became of notes, by their keys.
     *
     * @param themes the theme of each note that has one
     * @param said all that the carrier said to its author, the earliest first
     */
    record Known(Map<Long, Long> themes, Map<Long, List<EndOfNote>> said) {
    }

    /** One statement. */
    Known of(Collection<Long> notes) {
        Map<Long, Long> themes = new HashMap<>();
        Map<Long, List<EndOfNote>> said = new HashMap<>();
        sql.list(Sql.in("""
                select said.note, said.kind, said.to_whom, said.text, said.at from (
                    select n.observation_id as note, 'answered' as kind, '' as to_whom, a.text as text, a.at as at
                    from theme_answer_note n join theme_answer a on a.id = n.answer_id
                    union all
                    select n.observation_id, e.kind, e.to_whom, e.text, n.at
                    from note_end_note n join note_end e on e.id = n.end_id where e.undone_at is null
                    union all
                    select o.id, 'theme', cast(o.theme_id as varchar), '', o.received_at
                    from observation o where o.theme_id is not null and o.status = 'pooled') said
                where said.note in (%s) order by said.at""", notes),
                row -> "theme".equals(row.getString("kind"))
                        ? themes.put(row.getLong("note"), Long.valueOf(row.getString("to_whom")))
                        : said.computeIfAbsent(row.getLong("note"), note -> new ArrayList<>()).add(end(row)),
                notes);
        return new Known(themes, said);
    }

    private static EndOfNote end(ResultSet row) throws SQLException {
        return new EndOfNote(row.getLong("note"), EndKind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("to_whom"), row.getString("text"), row.getTimestamp("at").toInstant().atOffset(ZoneOffset.UTC));
    }

    /** The decisions about a theme that hold, the latest first. */
    List<GivenEnd> ofTheme(long theme, ZoneId zone) {
        return sql.list(GIVEN + "and e.theme_id = ? order by e.at desc, e.id desc", row -> given(row, zone), theme);
    }

    /** Those about notes of no theme that hold, given since then. */
    List<GivenEnd> single(Instant since, int most, ZoneId zone) {
        return sql.list(GIVEN + "and e.theme_id is null and e.at >= ? order by e.at desc, e.id desc limit ?",
                row -> given(row, zone), since, most);
    }

    private static GivenEnd given(ResultSet row, ZoneId zone) throws SQLException {
        return new GivenEnd(row.getObject("public_id", UUID.class), EndKind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("to_whom"), row.getString("text"),
                row.getTimestamp("at").toInstant().atZone(zone).toLocalDate(), row.getLong("notes"),
                Sql.nullableLong(row, "standing_theme_id") != null);
    }

    /** The departments that notes were passed to, the latest first. */
    List<String> departments(int most) {
        return sql.list("""
                select to_whom from note_end where to_whom <> '' group by to_whom order by max(at) desc limit ?""",
                row -> row.getString("to_whom"), most);
    }

    /** The decision ends all notes that the theme holds now. @return their authors */
    Set<Long> endTheme(long end, long theme, Instant at) {
        sql.update("""
                insert into note_end_note (end_id, observation_id, at)
                select ?, id, cast(? as timestamp with time zone) from observation
                where theme_id = ? and status = 'pooled'""", end, at, theme);
        return new HashSet<>(sql.list("""
                select distinct o.author_id from observation o join note_end_note n on n.observation_id = o.id
                where n.end_id = ?""", row -> row.getLong("author_id"), end));
    }

    /** @param at when their authors hear of it, which may be long after the decision */
    void endNotes(long end, Collection<Long> notes, Instant at) {
        sql.batch("insert into note_end_note (end_id, observation_id, at) values (?, ?, ?)",
                notes.stream().map(note -> new Object[]{end, note, at}).toList());
    }

    /** A note that came to a theme after its decision, and its author. */
    record Later(long end, long note, long author) {
    }

    /** The open notes of themes for which a decision stands. */
    List<Later> later() {
        return sql.list("""
                select e.id, o.id as note, o.author_id from note_end e join observation o on o.theme_id = e.standing_theme_id
                where o.status = 'pooled' and
                """ + OpenRows.UNSAID + " and " + OpenRows.UNPUBLISHED + " order by e.id, o.id",
                row -> new Later(row.getLong("id"), row.getLong("note"), row.getLong("author_id")));
    }

    /** Writes down that something was told. @return whether this is the first time, on whichever node */
    boolean first(String reminder, Instant at) {
        return sql.update("insert into desk_reminder (reminder_key, at) values (?, ?) on conflict do nothing", reminder,
                at) == 1;
    }

    /** Whether that was told at that moment or before. */
    boolean toldBefore(String reminder, Instant moment) {
        return !sql.list("select reminder_key from desk_reminder where reminder_key = ? and at <= ?",
                row -> row.getString("reminder_key"), reminder, moment).isEmpty();
    }
}
