package org.tributary.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tributary.platform.PageRequest;

/**
 * The notes without an end: in no published insight, not answered, not passed on, not parked. An insight that the carrier began
 * with ends its notes only once its figures are shown, because before that their authors read nothing of it.
 */
final class OpenRows {

    /** Nothing was said to the author of note {@code o}. */
    static final String UNSAID = """
            not exists (select 1 from theme_answer_note a where a.observation_id = o.id)
            and not exists (select 1 from note_end_note x join note_end y on y.id = x.end_id
                where x.observation_id = o.id and y.undone_at is null)""";
    /** The theme of note {@code o} has an insight that its authors read. */
    static final String PUBLISHED = """
            exists (select 1 from insight i where i.theme_id = o.theme_id and (i.source = '' or exists (
                select 1 from released_figure f where f.subject = i.subject and not f.suppressed)))""";
    static final String UNPUBLISHED = "not " + PUBLISHED;
    private static final String OPEN = UNSAID + " and " + UNPUBLISHED + """
             and o.status not in ('withdrawn', 'held')
            and not exists (select 1 from note_end s where s.standing_theme_id = o.theme_id)""";
    private static final String COUNTS = """
            count(*) as n, sum(case when o.received_at < ? then 1 else 0 end) as overdue,
            sum(case when o.received_at >= ? and o.received_at < ? then 1 else 0 end) as soon, min(o.received_at) as oldest
            """;

    private final Sql sql;

    OpenRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * The themes with open notes, those with the oldest note first, and the open notes of no theme by owner; one statement.
     *
     * @param late what was received before is overdue
     * @param soon what was received before will be within a week
     */
    OpenNotes.Desk desk(Instant late, Instant soon) {
        List<OpenTheme> themes = new ArrayList<>();
        List<OpenSingles> singles = new ArrayList<>();
        sql.list("select t.id, t.public_id, t.title, p.id as person_id, p.name, " + COUNTS + """
                from observation o left join theme t on t.id = o.theme_id left join theme_owner w on w.theme_id = t.id
                    left join note_owner v on v.observation_id = o.id and o.theme_id is null
                    left join person p on p.id = coalesce(w.person_id, v.person_id)
                where """ + " " + OPEN + """
                 group by t.id, t.public_id, t.title, p.id, p.name order by min(o.received_at), t.id""",
                row -> Sql.nullableLong(row, "id") == null
                        ? singles.add(new OpenSingles(counts(row), Sql.nullableLong(row, "person_id"), name(row)))
                        : themes.add(new OpenTheme(row.getLong("id"), row.getObject("public_id", UUID.class),
                                row.getString("title"), counts(row), Sql.nullableLong(row, "person_id"), name(row))),
                late, late, soon);
        return new OpenNotes.Desk(themes, singles);
    }

    long countSingle() {
        return sql.list("select count(*) from observation o where o.theme_id is null and " + OPEN, row -> row.getLong(1))
                .get(0);
    }

    /** The open notes of no theme, those that wait longest first. */
    List<SingleNote> notes(PageRequest request) {
        return sql.list("""
                select o.public_id, o.text, o.line, o.state, o.kind, o.status, o.received_at, p.id as person_id, p.name
                from observation o left join note_owner v on v.observation_id = o.id left join person p on p.id = v.person_id
                where o.theme_id is null and """ + " " + OPEN + " order by o.received_at, o.id limit ? offset ?",
                row -> new SingleNote(row.getObject("public_id", UUID.class), row.getString("text"), row.getString("line"),
                        row.getString("state"), row.getString("kind"), row.getString("status"),
                        row.getTimestamp("received_at").toInstant(), Sql.nullableLong(row, "person_id"), name(row)),
                request.limit(), request.offset());
    }

    /** The keys and authors of notes of no theme that may be ended. */
    List<long[]> endable(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(Sql.in("""
                        select id, author_id from observation where theme_id is null
                            and status not in ('withdrawn', 'held')
                            and public_id in (%s) order by id for update""", ids),
                        row -> new long[]{row.getLong("id"), row.getLong("author_id")}, ids);
    }

    /** The notes that were received from the first moment and before the other, of those that count. */
    List<ReceivedNote> received(Instant from, Instant before) {
        return sql.list("select o.id, o.author_id, o.agency_id, a.owner_group_id, case when " + OPEN + """
                 then 1 else 0 end as unended from observation o join agency a on a.id = o.agency_id
                    join person p on p.id = o.author_id
                where o.status not in ('withdrawn', 'held') and p.counted and o.received_at >= ? and o.received_at < ?""",
                row -> new ReceivedNote(row.getLong("id"), row.getLong("author_id"), row.getLong("agency_id"),
                        row.getLong("owner_group_id"), row.getInt("unended") == 1),
                from, before);
    }

    /** Who sees to a note of no theme, nobody or one; empty where there is no such note. */
    Optional<List<ThemeOwners.Curator>> single(UUID note) {
        return sql.list("""
                select p.public_id, p.name from observation o left join note_owner v on v.observation_id = o.id
                left join person p on p.id = v.person_id
                where o.public_id = ? and o.theme_id is null and o.status <> 'withdrawn'""", row -> {
            UUID owner = row.getObject("public_id", UUID.class);
            return owner == null ? List.<ThemeOwners.Curator>of() : List.of(new ThemeOwners.Curator(owner, name(row)));
        }, note).stream().findFirst();
    }

    private static String name(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null ? "" : name;
    }

    private static OpenTheme.Counts counts(ResultSet row) throws SQLException {
        Instant oldest = Sql.nullableInstant(row, "oldest");
        return new OpenTheme.Counts(row.getLong("n"), row.getLong("overdue"), row.getLong("soon"), oldest);
    }
}
