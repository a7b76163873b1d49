package org.tributary.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to themes, kept for curators. */
final class ThemeHistory {

    static final String CREATED = "created";
    static final String JOINED = "joined";
    static final String ENDED = "ended";

    private final Sql sql;

    ThemeHistory(Sql sql) {
        this.sql = sql;
    }

    /** @param other the other theme in it, or null; @param person who did it, null for the machine */
    void add(long theme, String kind, @Nullable Long person, @Nullable Long other, int notes, String detail, Instant at) {
        sql.update("""
                insert into theme_event (id, theme_id, at, person_id, kind, other_theme_id, notes, detail)
                values (nextval('tributary_seq'), ?, ?, ?, ?, ?, ?, ?)""", theme, at, person, kind, other, notes, detail);
    }

    /** The latest first. */
    List<ThemeDetail.Event> of(long theme, int most) {
        return sql.list("""
                select e.at, e.kind, e.notes, e.detail, e.person_id, t.public_id, t.title
                from theme_event e left join theme t on t.id = e.other_theme_id
                where e.theme_id = ? order by e.at desc, e.id desc limit ?""",
                row -> new ThemeDetail.Event(row.getTimestamp("at").toInstant(), row.getString("kind"),
                        row.getInt("notes"), row.getString("detail"), Sql.nullableLong(row, "person_id") != null,
                        row.getString("title")),
                theme, most);
    }
}
