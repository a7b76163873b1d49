package org.tributary.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a set as they are shown at a moment. */
final class SetFigures {

    private final Ledger ledger;
    private final ZoneId zone;

    SetFigures(SmallGroups rules, ZoneId zone) {
        this.ledger = new Ledger(rules);
        this.zone = zone;
    }

    List<ReleasedFigure> compute(BookRows rows, long set, String subject, Instant at) {
        Book book = rows.read(set);
        List<Object[]> last = rows.rows("select id, released_at from release_run where set_key = ?1 order by id desc",
                set);
        if (last.isEmpty()) {
            return List.of();
        }
        Instant asOf = Columns.moment(last.get(0)[1]);
        long release = Columns.number(last.get(0)[0]);
        List<ReleasedFigure> all = ledger.figures(book, set).stream()
                .map(figure -> ReleasedFigure.count(subject, figure, asOf, release)).toList();
        if (visible(rows, book, set, at)) {
            return all;
        }
        // Which cells there were would tell something: only the totals stay, without a number.
        return all.stream().filter(one -> one.dimension1().isEmpty() && !one.measure().equals("point")
                && !one.measure().equals(Figure.JOINED))
                .map(ReleasedFigure::hidden).toList();
    }

    boolean visible(BookRows rows, Book book, long set, Instant at) {
        Map<Long, LocalDate> withdrawn = rows.leaving(set).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().atZone(zone).toLocalDate()));
        return ledger.visible(book, withdrawn, at.atZone(zone).toLocalDate());
    }
}
