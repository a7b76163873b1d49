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
import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.Closure.Line;

/**
 * The arithmetic of releases, pure: a book and what waits make the next book; a book makes the figures. Its reasoning
 * stands in decision record 0010.
 */
final class Ledger {

    /** A withdrawal that found no batch for so long hides the set's figures until one comes. */
    static final int DAYS_UNTIL_HIDDEN = 30;
    private static final int OPEN_BATCHES = 6;

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
        List<Entry> entries = new ArrayList<>(book.entries());
        fresh.forEach(one -> entries.add(new Entry(one, 1, number, 0, "", "")));
        Set<Long> gone = new HashSet<>(leaving);
        book.entries().stream().filter(entry -> entry.sign() > 0 && gone.contains(entry.contribution().id()))
                .forEach(entry -> entries.add(new Entry(entry.contribution(), -1, number, 0, "", "")));
        List<Entry> batch = entries.stream().filter(entry -> entry.batch() == number).toList();
        if (!passesNet(batch) || !rules.passesCounted(live(entries))) {
            return Optional.empty();
        }
        LocalDate first = fresh.stream().map(Contribution::week).min(Comparator.naturalOrder()).orElse(to);
        LocalDate last = Stream.concat(Stream.of(to), fresh.stream().map(Contribution::week))
                .max(Comparator.naturalOrder()).orElse(to);
        List<Batch> batches = new ArrayList<>(book.batches());
        batches.add(new Batch(number, book.lastWeek().isPresent() ? earliest : first, last));
        return Optional.of(new Book(batches, breakdown(entries, number), reach(book, set, entries, number)));
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
        return !overdue && rules.passesCounted(live(book.entries()).stream()
                .filter(one -> !withdrawn.containsKey(one.id())).toList());
    }

    /** All figures of a set; whether they are shown now is for {@link #visible}. */
    List<Figure> figures(Book book, long set) {
        if (book.batches().isEmpty()) {
            return List.of();
        }
        LocalDate from = book.batches().stream().map(Batch::from).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to = book.lastWeek().orElseThrow();
        List<Member> present = book.members().stream().filter(one -> one.origin() == set && one.present()).toList();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("agents", from, to, "", "", present.stream().map(Member::person).distinct().count()));
        figures.add(new Figure("agencies", from, to, "", "", present.stream().map(Member::agency).distinct().count()));
        figures.add(new Figure("states", from, to, "", "",
                present.stream().map(Member::state).filter(state -> !state.equals("--")).distinct().count()));
        figures.add(new Figure("contributions", from, to, "", "", net(book.entries())));
        points(book).forEach((batch, entries) -> figures.add(new Figure("point", batch.from(), batch.to(), "", "", net(entries))));
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
        List<Contribution> live = live(book.entries());
        Map<String, List<Contribution>> byValue = live.stream()
                .collect(Collectors.groupingBy(one -> value(one, dimension)));
        return byValue.keySet().stream().filter(value -> {
            List<Contribution> rest = live.stream().filter(one -> !value(one, dimension).equals(value)).toList();
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

    /** Decides the breakdown of the open batches by line and state, or leaves them open for a later release. */
    private List<Entry> breakdown(List<Entry> entries, long number) {
        Set<Entry> open = entries.stream().filter(entry -> entry.epoch() == 0).collect(Collectors.toSet());
        Map<Long, Set<Entry>> batches = open.stream()
                .collect(Collectors.groupingBy(Entry::batch, Collectors.toSet()));
        Closure<Entry> closure = new Closure<>((cell, set) -> passesNet(set), this::safe);
        Set<Cell> shown = closure.shown(List.of(line(open, "line"), line(open, "state")), batches.values());
        boolean both = shown.stream().map(Cell::dimension).distinct().count() == 2;
        if (!both && batches.size() < OPEN_BATCHES) {
            return entries;
        }
        return entries.stream().map(entry -> entry.epoch() != 0 ? entry
                : entry.decided(number, shownValue(shown, entry, "line"), shownValue(shown, entry, "state"))).toList();
    }

    private static String shownValue(Set<Cell> shown, Entry entry, String dimension) {
        String value = value(entry.contribution(), dimension);
        return shown.contains(new Cell(dimension, value)) ? value : "";
    }

    private static Line<Entry> line(Set<Entry> total, String dimension) {
        return new Line<>(total, total.stream().collect(Collectors.groupingBy(
                entry -> new Cell(dimension, value(entry.contribution(), dimension)), Collectors.toSet())));
    }

    /** Whoever adds and subtracts the shown counts, alone or knowing one owner group's own, learns of no small set. */
    private boolean safe(List<Set<Entry>> shown) {
        List<Map<Contribution, Integer>> sums = shown.stream().map(Ledger::sum).toList();
        Set<Contribution> here = shown.stream().flatMap(set -> positive(set).stream()).collect(Collectors.toSet());
        Set<Contribution> earlier = shown.stream().flatMap(Set::stream).map(Entry::contribution)
                .filter(one -> !here.contains(one)).collect(Collectors.toSet());
        return Disclosure.safe(sums, earlier, rules::passesCounted)
                && here.stream().map(Contribution::ownerGroup).distinct().allMatch(group -> Disclosure.safe(
                        sums.stream().map(sum -> without(sum, group)).toList(), earlier, rules::enoughForOneGroup));
    }

    private static Map<Contribution, Integer> sum(Set<Entry> entries) {
        Map<Contribution, Integer> sum = new HashMap<>();
        entries.forEach(entry -> sum.merge(entry.contribution(), entry.sign(), Integer::sum));
        return sum;
    }

    private static Map<Contribution, Integer> without(Map<Contribution, Integer> sum, long group) {
        Map<Contribution, Integer> others = new HashMap<>(sum);
        others.keySet().removeIf(one -> one.ownerGroup() == group);
        return others;
    }

    /** The reach after a batch: persons join it in groups that pass on their own; who left goes with such a group. */
    private List<Member> reach(Book book, long set, List<Entry> entries, long number) {
        List<Contribution> live = live(entries);
        Set<Long> persons = live.stream().map(Contribution::person).collect(Collectors.toSet());
        Set<Long> counted = present(book.members(), set);
        List<Contribution> joining = live.stream().filter(one -> !counted.contains(one.person())).toList();
        long leaving = counted.stream().filter(person -> !persons.contains(person)).count();
        long joiners = joining.stream().map(Contribution::person).distinct().count();
        if (!rules.passesCounted(joining) || 2 * leaving > joiners || !reachSafe(book, set, live, persons)) {
            return book.members();
        }
        List<Member> members = new ArrayList<>();
        book.members().forEach(one -> members.add(
                one.origin() == set && one.present() && !persons.contains(one.person()) ? one.leaving(number) : one));
        joining.stream().map(one -> new Member(set, one.person(), one.agency(), one.state(), number, 0)).distinct()
                .forEach(members::add);
        return members;
    }

    /** After a merge the other set's reach is known as well: their overlap must not follow from the new number. */
    private boolean reachSafe(Book book, long set, List<Contribution> live, Set<Long> persons) {
        Set<Long> others = book.members().stream().map(Member::origin).filter(origin -> origin != set)
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            return true;
        }
        List<Set<Long>> shown = new ArrayList<>(others.stream().map(origin -> present(book.members(), origin)).toList());
        shown.add(present(book.members(), set));
        shown.add(persons);
        return Disclosure.safe(shown.stream().filter(one -> !one.isEmpty()).toList(),
                some -> rules.passesCounted(live.stream().filter(one -> some.contains(one.person())).toList()));
    }

    private static Set<Long> present(List<Member> members, long origin) {
        return members.stream().filter(one -> one.origin() == origin && one.present()).map(Member::person)
                .collect(Collectors.toSet());
    }

    /** R1 of what came and stayed, while at most half as many left: the net count is shown, the parts are not. */
    private boolean passesNet(Collection<Entry> entries) {
        List<Contribution> stayed = live(entries);
        Set<Contribution> came = new HashSet<>(positive(entries));
        long left = entries.stream().filter(entry -> entry.sign() < 0 && !came.contains(entry.contribution())).count();
        return rules.passesCounted(stayed) && 2 * left <= stayed.size();
    }

    private static List<Contribution> positive(Collection<Entry> entries) {
        return entries.stream().filter(entry -> entry.sign() > 0).map(Entry::contribution).toList();
    }

    private static List<Contribution> live(Collection<Entry> entries) {
        Set<Long> left = entries.stream().filter(entry -> entry.sign() < 0).map(entry -> entry.contribution().id())
                .collect(Collectors.toSet());
        return positive(entries).stream().filter(one -> !left.contains(one.id())).toList();
    }

    private static long net(Collection<Entry> entries) {
        return entries.stream().mapToLong(Entry::sign).sum();
    }

    private static String cell(Entry entry, String dimension) {
        return dimension.equals("line") ? entry.lineCell() : entry.stateCell();
    }

    private static String value(Contribution one, String dimension) {
        return dimension.equals("line") ? one.line() : one.state();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
