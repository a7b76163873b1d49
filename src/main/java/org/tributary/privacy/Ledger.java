package org.tributary.privacy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tributary.privacy.Book.Batch;
import org.tributary.privacy.Book.Entry;
import org.tributary.privacy.Book.Member;

/**
 * The arithmetic of releases, pure: a book and what waits make the next book; a book makes the figures. Its reasoning
 * stands in decision record 0010.
 */
final class Ledger {

    /** A withdrawal that found no batch for so long hides the set's figures until one comes. */
    static final int DAYS_UNTIL_HIDDEN = 30;

    /** A point is named for what came before its weeks from one in so many on. */
    private static final int JOINED_SHARE = 5;

    private final SmallGroups rules;

    Ledger(SmallGroups rules) {
        this.rules = rules;
    }

    /**
     * Releases what waits, whole, or nothing.
     *
     * @param waiting unreleased contributions that were not withdrawn
     * @param leaving released contributions that were withdrawn since the last batch
     * @param number the batch's number, larger than all before
     * @param to the Monday of the last week the batch covers
     * @return the next book, or empty if the batch has to wait
     */
    Optional<Book> release(Book book, long set, Collection<Contribution> waiting, Collection<Long> leaving, long number,
            LocalDate to) {
        LocalDate earliest = book.lastWeek().map(week -> week.plusWeeks(1)).orElse(LocalDate.MIN);
        List<Contribution> fresh = SmallGroups.oncePerWeek(waiting.stream()
                .map(one -> one.week().isBefore(earliest) ? one.in(earliest) : one).toList());
        Map<Long, LocalDate> received = waiting.stream().collect(Collectors.toMap(Contribution::id, Contribution::week));
        List<Entry> entries = new ArrayList<>(book.entries());
        fresh.forEach(one -> entries.add(new Entry(one, received.get(one.id()), 1, number, 0, "", "")));
        Set<Long> gone = new HashSet<>(leaving);
        book.entries().stream().filter(entry -> entry.sign() > 0 && gone.contains(entry.contribution().id()))
                .forEach(entry -> entries.add(new Entry(entry.contribution(), entry.received(), -1, number, 0, "", "")));
        List<Entry> batch = entries.stream().filter(entry -> entry.batch() == number).toList();
        if (!rules.passesNet(batch) || !rules.passesCounted(Book.live(entries))) {
            return Optional.empty();
        }
        LocalDate first = fresh.stream().map(Contribution::week).min(Comparator.naturalOrder()).orElse(to);
        LocalDate last = Stream.concat(Stream.of(to), fresh.stream().map(Contribution::week))
                .max(Comparator.naturalOrder()).orElse(to);
        List<Batch> batches = new ArrayList<>(book.batches());
        batches.add(new Batch(number, book.lastWeek().isPresent() ? earliest : first, last));
        return Optional.of(new Book(batches, new Breakdown(rules).decided(entries, number),
                new Reach(rules).after(book, set, entries, number)));
    }

    /** Both sets' releases as one set's; what was counted twice stays counted twice, so that no difference tells. */
    static Book merged(Book into, Book from) {
        return new Book(joined(into.batches(), from.batches()), joined(into.entries(), from.entries()),
                joined(into.members(), from.members()));
    }

    /**
     * Whether the set may be shown at all.
     *
     * @param withdrawn released contributions that were withdrawn and did not leave with a batch yet, with the day
     */
    boolean visible(Book book, Map<Long, LocalDate> withdrawn, LocalDate today) {
        boolean overdue = withdrawn.values().stream()
                .anyMatch(day -> ChronoUnit.DAYS.between(day, today) > DAYS_UNTIL_HIDDEN);
        return !overdue && rules.passesCounted(Book.live(book.entries()).stream()
                .filter(one -> !withdrawn.containsKey(one.id())).toList());
    }

    /** All figures of a set; whether they are shown now is for {@link #visible}. */
    List<Figure> figures(Book book, long set) {
        if (book.batches().isEmpty()) {
            return List.of();
        }
        LocalDate from = book.batches().stream().map(Batch::from).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to = book.lastWeek().orElseThrow();
        long origin = Reach.origin(book.members(), set);
        List<Member> present = book.members().stream().filter(one -> one.origin() == origin && one.present()).toList();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("agents", from, to, "", "", present.stream().map(Member::person).distinct().count()));
        figures.add(new Figure("agencies", from, to, "", "", present.stream().map(Member::agency).distinct().count()));
        figures.add(new Figure("states", from, to, "", "",
                present.stream().map(Member::state).filter(state -> !state.equals("--")).distinct().count()));
        figures.add(new Figure("contributions", from, to, "", "", net(book.entries())));
        points(book).forEach((batch, entries) -> {
            figures.add(new Figure("point", batch.from(), batch.to(), "", "", net(entries)));
            if (isFromBefore(batch, entries)) {
                figures.add(new Figure(Figure.JOINED, batch.from(), batch.to(), "", "", 0));
            }
        });
        for (String dimension : List.of("line", "state")) {
            Map<String, List<Entry>> cells = book.entries().stream().filter(entry -> !cell(entry, dimension).isEmpty())
                    .collect(Collectors.groupingBy(entry -> cell(entry, dimension)));
            cells.forEach((value, entries) -> figures.add(
                    new Figure("contributions", from, to, dimension, value, net(entries))));
            named(book, dimension).forEach(value -> figures.add(new Figure("named", from, to, dimension, value, 0)));
        }
        return figures;
    }

    /** R5: the values whose own contributions pass while the rest pass or are empty. */
    private Set<String> named(Book book, String dimension) {
        List<Contribution> live = Book.live(book.entries());
        Map<String, List<Contribution>> byValue = live.stream()
                .collect(Collectors.groupingBy(one -> Breakdown.value(one, dimension)));
        return byValue.keySet().stream().filter(value -> {
            List<Contribution> rest = live.stream().filter(one -> !Breakdown.value(one, dimension).equals(value))
                    .toList();
            return !value.equals("--") && rules.passesCounted(byValue.get(value))
                    && (rest.isEmpty() || rules.passesCounted(rest));
        }).collect(Collectors.toSet());
    }

    /** The batches, those that overlap after a merge put together. */
    private static Map<Batch, List<Entry>> points(Book book) {
        List<Batch> joined = new ArrayList<>();
        for (Batch batch : book.batches().stream().sorted(Comparator.comparing(Batch::from)).toList()) {
            Batch before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && !batch.from().isAfter(before.to())) {
                LocalDate end = batch.to().isAfter(before.to()) ? batch.to() : before.to();
                joined.set(joined.size() - 1, new Batch(before.number(), before.from(), end));
            } else {
                joined.add(batch);
            }
        }
        Map<Long, Batch> pointOf = new HashMap<>();
        for (Batch batch : book.batches()) {
            joined.stream().filter(point -> !batch.from().isBefore(point.from()) && !batch.to().isAfter(point.to()))
                    .findFirst().ifPresent(point -> pointOf.put(batch.number(), point));
        }
        return book.entries().stream().collect(Collectors.groupingBy(entry -> pointOf.get(entry.batch())));
    }

    /**
     * Whether much of what counts in a point came before its weeks, as after a merge with a theme of which nothing was released: its
     * number says nothing about the pace then. What came in the week before is in order: its week may have been covered.
     */
    private static boolean isFromBefore(Batch point, Collection<Entry> entries) {
        List<Entry> came = entries.stream().filter(entry -> entry.sign() > 0).toList();
        long before = came.stream().filter(entry -> entry.received().isBefore(point.from().minusWeeks(1))).count();
        return before * JOINED_SHARE >= came.size() && before > 0;
    }

    private static long net(Collection<Entry> entries) {
        return entries.stream().mapToLong(Entry::sign).sum();
    }

    private static String cell(Entry entry, String dimension) {
        return dimension.equals("line") ? entry.lineCell() : entry.stateCell();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
