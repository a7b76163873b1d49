package org.tributary.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.NoteFate.ThemeName;
import org.tributary.platform.PageRequest;

/** Reads themes and their notes for curators, a fixed number of statements whatever the pool holds. */
final class ThemeQueries {

    private static final String ROWS = """
            select t.id, t.public_id, t.title, t.title_pinned, t.keywords, t.status, t.language, t.cohesion, t.created_at,
                coalesce(f.size, 0) as size, coalesce(f.agents, 0) as agents, coalesce(f.agencies, 0) as agencies,
                coalesce(f.states, 0) as states, coalesce(f.recent, 0) as recent, coalesce(f.earlier, 0) as earlier
            from theme t left join (
                select theme_id, sum(notes) as size, count(distinct person_id) as agents,
                    count(distinct agency_id) as agencies,
                    count(distinct case when state <> '--' then state end) as states,
                    sum(case when week >= ? then notes else 0 end) as recent,
                    sum(case when week >= ? and week < ? then notes else 0 end) as earlier
                from theme_week group by theme_id) f on f.theme_id = t.id
            """;
    private static final String NOTES = """
            select o.public_id, o.client_id, o.text, o.line, o.state, o.touchpoint, o.kind, o.observed_on, o.quotable,
                a.public_id as first_id, a.title as first_title, b.public_id as theme_id, b.title as theme_title, o.id
            from observation o left join theme a on a.id = o.first_theme_id left join theme b on b.id = o.theme_id
            """;

    private final Sql sql;

    ThemeQueries(Sql sql) {
        this.sql = sql;
    }

    /** In any area where it is empty, in none where it says {@code none}, else in the one of that id. */
    private static final String OF_AREA = """
             and (? = '' or ? = 'none' and t.area_id is null
                or t.area_id = (select a.id from theme_area a where cast(a.public_id as varchar) = ?))""";

    long count(ThemeStatus status, String area) {
        return sql.list("""
                select count(*) from theme t
                where t.status = ? and exists (select 1 from theme_week w where w.theme_id = t.id)
                """ + OF_AREA, row -> row.getLong(1), status.code(), area, area, area).get(0);
    }

    /** @param monday of this week */
    List<ThemeRow> rows(ThemeStatus status, ThemeSort sort, String area, LocalDate monday, PageRequest request) {
        // The order is one of three constants.
        return sql.list(ROWS + " where t.status = ? and f.size is not null " + OF_AREA + " order by " + sort.order()
                + " limit ? offset ?", ThemeQueries::readTheme,
                monday.minusWeeks(3), monday.minusWeeks(7), monday.minusWeeks(3), status.code(), area, area, area,
                request.limit(), request.offset());
    }

    List<ThemeRow> row(long theme, LocalDate monday) {
        return sql.list(ROWS + " where t.id = ?", ThemeQueries::readTheme, monday.minusWeeks(3), monday.minusWeeks(7),
                monday.minusWeeks(3), theme);
    }

    /**
     * The fold of a theme, by week, line and state, and beside it the notes of all themes by week, muted and ended ones too: its
     * exposure. One statement.
     */
    Folded folded(long theme) {
        Map<LocalDate, Integer> exposure = new HashMap<>();
        List<Made> made = new ArrayList<>();
        sql.list("""
                select 1 as own, week, line, state, sum(notes) as n from theme_week where theme_id = ? group by week, line, state
                union all
                select 0 as own, week, '' as line, '' as state, sum(notes) as n from theme_week group by week
                order by week, line, state""",
                row -> row.getInt("own") == 1
                        ? made.add(new Made(Sql.date(row, "week"), row.getString("line"), row.getString("state"),
                                row.getLong("n")))
                        : exposure.put(Sql.date(row, "week"), row.getInt("n")),
                theme);
        return new Folded(made, exposure);
    }

    record Folded(List<Made> made, Map<LocalDate, Integer> exposure) {
    }

    /** The notes of a week, line and state in a theme. */
    record Made(LocalDate week, String line, String state, long notes) {
    }

    long countNotes(long theme) {
        return sql.list("select count(*) from observation where theme_id = ?", row -> row.getLong(1), theme).get(0);
    }

    /** The notes of a theme, those received last first. */
    List<ThemeNote> notes(long theme, PageRequest request) {
        return sql.list(NOTES + " where o.theme_id = ? order by o.received_at desc, o.id desc limit ? offset ?",
                ThemeQueries::readNote, theme, request.limit(), request.offset());
    }

    /** Notes by key, in the order of the keys. */
    List<ThemeNote> notes(List<Long> keys) {
        Map<Long, ThemeNote> notes = new HashMap<>();
        if (!keys.isEmpty()) {
            sql.list(Sql.in(NOTES + " where o.id in (%s)", keys), row -> notes.put(row.getLong("id"), readNote(row)), keys);
        }
        return keys.stream().filter(notes::containsKey).map(notes::get).toList();
    }

    /** The notes of several themes, as the small-group rules look at them. */
    Map<Long, List<PoolNote>> members(Collection<Long> themes) {
        Map<Long, List<PoolNote>> members = new HashMap<>();
        for (PoolNote note : new PoolRows(sql).notesOfThemes(themes)) {
            Long theme = note.theme();
            if (theme != null && note.counted()) {
                members.computeIfAbsent(theme, key -> new ArrayList<>()).add(note);
            }
        }
        return members;
    }

    private static ThemeRow readTheme(ResultSet row) throws SQLException {
        List<String> keywords = Arrays.stream(row.getString("keywords").split("\\|")).filter(word -> !word.isEmpty()).toList();
        return new ThemeRow(row.getLong("id"), row.getObject("public_id", UUID.class), row.getString("title"),
                row.getBoolean("title_pinned"), keywords, ThemeStatus.ofCode(row.getString("status")),
                row.getString("language"), row.getLong("size"),
                new ThemeRow.Reach(row.getLong("agents"), row.getLong("agencies"), row.getLong("states")),
                new ThemeRow.Growth(row.getLong("recent"), row.getLong("earlier")), null, row.getDouble("cohesion"),
                row.getTimestamp("created_at").toInstant());
    }

    private static ThemeNote readNote(ResultSet row) throws SQLException {
        return new ThemeNote(row.getObject("public_id", UUID.class), row.getString("client_id"), row.getString("text"),
                name(row, "first_id", "first_title"), name(row, "theme_id", "theme_title"), row.getString("line"),
                row.getString("state"), row.getString("touchpoint"), row.getString("kind"), Sql.date(row, "observed_on"),
                row.getBoolean("quotable"));
    }

    private static @Nullable ThemeName name(ResultSet row, String id, String title) throws SQLException {
        UUID known = row.getObject(id, UUID.class);
        return known == null ? null : new ThemeName(known, row.getString(title));
    }
}
