package org.tributary.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Suggestion.Kind;

/** Suggestions in the database, and what they are found from. */
final class SuggestionRows {

    /** A dismissed one comes back when there are so many times as many notes as then. */
    private static final int GROWTH_UNTIL_ASKED_AGAIN = 2;

    private final Sql sql;

    SuggestionRows(Sql sql) {
        this.sql = sql;
    }

    /** Which suggestion it is. A theme is its own other where it stands alone. */
    record Key(Kind kind, long theme, long other) {
    }

    /** One that was found now. */
    record Found(Key key, double strength, @Nullable Double low, @Nullable Double high, int notes, int otherNotes) {
    }

    /** One that was found before. */
    private record Known(long id, int notes, boolean dismissed) {
    }

    /** What was found replaces what was known. A dismissal holds until there are twice as many notes. */
    void replace(List<Found> all, Instant at) {
        Map<Key, Known> known = new HashMap<>();
        sql.list("select id, kind, theme_id, other_theme_id, notes + other_notes as notes, dismissed_at from theme_suggestion",
                row -> known.put(new Key(Kind.ofCode(row.getString("kind")), row.getLong("theme_id"),
                        row.getLong("other_theme_id")),
                        new Known(row.getLong("id"), row.getInt("notes"), row.getTimestamp("dismissed_at") != null)));
        List<@Nullable Object[]> gone = new ArrayList<>();
        List<@Nullable Object[]> inserts = new ArrayList<>();
        List<@Nullable Object[]> updates = new ArrayList<>();
        Set<Key> found = new HashSet<>();
        for (Found one : all) {
            found.add(one.key());
            Known before = known.get(one.key());
            if (before == null) {
                inserts.add(
                        new @Nullable Object[]{one.key().kind().code(), one.key().theme(), one.key().other(), one.strength(),
                                one.low(), one.high(), one.notes(), one.otherNotes(), at, UUID.randomUUID()});
            } else if (!before.dismissed() || one.notes() + one.otherNotes() >= GROWTH_UNTIL_ASKED_AGAIN * before.notes()) {
                updates.add(new @Nullable Object[]{one.strength(), one.low(), one.high(), one.notes(), one.otherNotes(), at,
                        before.id()});
            }
        }
        known.forEach((key, one) -> {
            if (!found.contains(key) && !one.dismissed()) {
                gone.add(new @Nullable Object[]{one.id()});
            }
        });
        sql.batch("delete from theme_suggestion where id = ?", gone);
        sql.batch("""
                update theme_suggestion set strength = ?, low = cast(? as double precision),
                    high = cast(? as double precision), notes = ?, other_notes = ?, made_at = ?, dismissed_at = null,
                    dismissed_by = null
                where id = ?""", updates);
        sql.batch("""
                insert into theme_suggestion (id, kind, theme_id, other_theme_id, strength, low, high, notes, other_notes,
                    made_at, public_id)
                values (nextval('tributary_seq'), ?, ?, ?, ?, cast(? as double precision), cast(? as double precision), ?, ?,
                    ?, ?)""", inserts);
    }

    /** Those that still concern open themes and were not dismissed, the strongest of a kind first. */
    List<Suggestion> open() {
        return sql.list("""
                select s.public_id, s.kind, s.strength, s.low, s.high, s.notes, s.other_notes,
                    t.id as theme_id, t.public_id as theme, t.title as title, t.keywords as keywords, i.public_id as insight,
                    u.id as other_id, u.public_id as other, u.title as other_title, u.keywords as other_keywords,
                    j.public_id as other_insight
                from theme_suggestion s
                    join theme t on t.id = s.theme_id and t.status = 'open'
                    join theme u on u.id = s.other_theme_id and u.status = 'open'
                    left join insight i on i.theme_id = t.id and i.merged_into_id is null
                    left join insight j on j.theme_id = u.id and j.merged_into_id is null
                where s.dismissed_at is null order by s.strength desc, s.id""", SuggestionRows::read);
    }

    /** @return whether there is such a suggestion */
    boolean dismiss(UUID id, @Nullable Instant at, @Nullable Long person) {
        return sql.update("""
                update theme_suggestion set dismissed_at = cast(? as timestamp with time zone),
                    dismissed_by = cast(? as bigint) where public_id = ?""", at, person, id) > 0;
    }

    /** Pairs of themes, each way, that a curator took apart, so that nobody suggests to undo that. */
    Set<List<Long>> takenApart() {
        Set<List<Long>> apart = new HashSet<>();
        sql.list("""
                select theme_id, other_theme_id from theme_act
                where kind = 'split' and other_theme_id is not null and undone_at is null""", row -> {
            apart.add(List.of(row.getLong(1), row.getLong(2)));
            return apart.add(List.of(row.getLong(2), row.getLong(1)));
        });
        return apart;
    }

    /** A theme that nobody touched, muted or published so far. */
    record Untouched(long theme, int notes, int persons) {
    }

    List<Untouched> untouchedSince(Instant moment) {
        return sql.list("""
                select t.id, sum(w.notes) as notes, count(distinct w.person_id) as persons
                from theme t join theme_week w on w.theme_id = t.id
                where t.status = 'open' and t.created_at >= ? and t.title_pinned = false and t.locked = false
                    and not exists (select 1 from insight i where i.theme_id = t.id)
                group by t.id order by t.id""",
                row -> new Untouched(row.getLong("id"), row.getInt("notes"), row.getInt("persons")), moment);
    }

    /** The notes of a theme in a week. */
    record Week(long theme, LocalDate monday, int notes) {
    }

    /** All themes, muted and ended ones too, because together they are the exposure. */
    List<Week> weeks() {
        return sql.list("select theme_id, week, sum(notes) as notes from theme_week group by theme_id, week",
                row -> new Week(row.getLong("theme_id"), Sql.date(row, "week"), row.getInt("notes")));
    }

    private static Suggestion read(ResultSet row) throws SQLException {
        ThemeHead theme = new ThemeHead(row.getLong("theme_id"), row.getObject("theme", UUID.class), row.getString("title"),
                row.getObject("insight", UUID.class));
        ThemeHead other = new ThemeHead(row.getLong("other_id"), row.getObject("other", UUID.class),
                row.getString("other_title"), row.getObject("other_insight", UUID.class));
        boolean alone = other.key() == theme.key();
        List<String> shared = alone
                ? List.of()
                : words(row.getString("keywords")).stream()
                        .filter(words(row.getString("other_keywords"))::contains).toList();
        return new Suggestion(row.getObject("public_id", UUID.class), Kind.ofCode(row.getString("kind")), theme,
                alone ? null : other, row.getDouble("strength"), row.getObject("low", Double.class),
                row.getObject("high", Double.class), row.getInt("notes"), row.getInt("other_notes"), shared);
    }

    private static List<String> words(String joined) {
        return Arrays.stream(joined.split("\\|")).filter(word -> !word.isEmpty()).toList();
    }
}
