package org.tributary.satisfaction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.people.Away;

/** Who was away, by person. Who was away on most days of a time could not take part in it and does not count as enrolled. */
record OnLeave(Map<Long, List<Away>> days) {

    static final OnLeave NOBODY = new OnLeave(Map.of());

    /** The columns are the person's key, the first and the last day. */
    static final String SQL = """
            select a.person_id, a.from_date, a.to_date from absence a where a.to_date >= ?1 and a.from_date <= ?2""";

    static OnLeave of(List<?> rows) {
        return new OnLeave(rows.stream().map(Object[].class::cast)
                .collect(Collectors.groupingBy(row -> Columns.number(row[0]), Collectors.mapping(
                        row -> new Away(Columns.date(row[1]), Columns.date(row[2])), Collectors.toList()))));
    }

    /** Away on more than half of the days from the first to the last. */
    boolean most(long person, LocalDate first, LocalDate last) {
        long all = ChronoUnit.DAYS.between(first, last) + 1;
        return 2 * days.getOrDefault(person, List.of()).stream().mapToLong(away -> common(away, first, last)).sum() > all;
    }

    private static long common(Away away, LocalDate first, LocalDate last) {
        LocalDate from = away.from().isAfter(first) ? away.from() : first;
        LocalDate to = away.to().isBefore(last) ? away.to() : last;
        return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
    }

    boolean mostOfWeek(long person, LocalDate monday) {
        return most(person, monday, monday.plusDays(6));
    }

    /** Those of these persons who could take part from the first to the last day. */
    Set<Long> without(Set<Long> persons, LocalDate first, LocalDate last) {
        Set<Long> left = new HashSet<>(persons);
        left.removeIf(person -> most(person, first, last));
        return left;
    }
}
