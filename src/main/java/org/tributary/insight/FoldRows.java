package org.tributary.insight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folded weekly counts in the database. */
final class FoldRows {

    private final Sql sql;

    FoldRows(Sql sql) {
        this.sql = sql;
    }

    /** Writes what a fold collected. */
    void add(Fold fold) {
        List<@Nullable Object[]> updates = new ArrayList<>();
        fold.changes().forEach((cell, notes) -> updates.add(new Object[]{notes, cell.theme(), cell.week(), cell.line(),
                cell.state(), cell.person(), cell.agency()}));
        int[] changed = sql.batch("""
                update theme_week set notes = notes + ?
                where theme_id = ? and week = ? and line = ? and state = ? and person_id = ? and agency_id = ?""", updates);
        List<@Nullable Object[]> inserts = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                inserts.add(updates.get(i));
            }
        }
        sql.batch("""
                insert into theme_week (notes, theme_id, week, line, state, person_id, agency_id)
                values (?, ?, ?, ?, ?, ?, ?)""", inserts);
        if (fold.changes().values().stream().anyMatch(notes -> notes < 0)) {
            sql.update("delete from theme_week where notes = 0");
        }
    }

    /** How many folded counts there are. */
    long cells() {
        return sql.list("select count(*) from theme_week", row -> row.getLong(1)).get(0);
    }

    /** Where the fold is not what a count over the notes gives, in words; both sides are read in one statement. */
    List<String> differences() {
        return sql.list("""
                select theme_id, week, line, state, sum(counted) as counted, sum(folded) as folded
                from (
                    select theme_id, observed_week as week, line, state, author_id as person_id, agency_id,
                        count(*) as counted, 0 as folded
                    from observation where theme_id is not null
                    group by theme_id, observed_week, line, state, author_id, agency_id
                    union all
                    select theme_id, week, line, state, person_id, agency_id, 0 as counted, notes as folded
                    from theme_week) both_sides
                group by theme_id, week, line, state, person_id, agency_id
                having sum(counted) <> sum(folded) order by theme_id, week""",
                row -> "theme %d, week %s, %s, %s: %d notes, folded %d".formatted(row.getLong("theme_id"),
                        row.getString("week"), row.getString("line"), row.getString("state"), row.getLong("counted"),
                        row.getLong("folded")));
    }
}
