package org.tributary.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tributary.privacy.Book.Entry;
import org.tributary.privacy.Book.Member;

/** Weeks of notes, withdrawals and merges over a few sets, with everything that was ever shown. */
final class Network {

    private static final List<String> LINES = List.of("homeowners", "personal_auto", "umbrella");
    private static final List<String> STATES = List.of("OH", "TX", "PA", "--");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    /** Every sum of contributions that was shown, as coefficients. */
    final Set<Map<Contribution, Integer>> sums = new LinkedHashSet<>();

    /** A person as one of a set's: whether it is one of another set's is another question. */
    record SetPerson(long set, long person) {
    }

    /** Every number of persons that was shown. */
    final Set<Set<SetPerson>> reaches = new LinkedHashSet<>();
    final List<Contribution> released = new ArrayList<>();
    final Set<Contribution> withdrawn = new HashSet<>();
    final List<Set<Contribution>> batches = new ArrayList<>();
    /** By person: what was released of somebody whose traces were wiped out at once. */
    final Map<Long, Set<Contribution>> erased = new TreeMap<>();
    /** Every word that was shown for a state or line, as what stood behind it and behind the rest at that moment. */
    final List<Word> words = new ArrayList<>();

    record Word(String value, List<Contribution> own, List<Contribution> rest) {
    }

    int releases;
    int cells;

    private final Ledger ledger = new Ledger(SmallGroups.atLowest());
    private final Map<Long, Book> books = new TreeMap<>();
    private final Map<Long, List<Contribution>> waiting = new HashMap<>();
    private final Map<Long, LocalDate> leaving = new HashMap<>();
    private final Random random;
    private final int groups;
    private long nextId = 1;
    private long nextBatch = 1;

    Network(long seed, int weeks, int sets, int groups) {
        random = new Random(seed);
        this.groups = groups;
        for (long set = 1; set <= sets; set++) {
            books.put(set, Book.EMPTY);
            waiting.put(set, new ArrayList<>());
        }
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = MONDAY.plusWeeks(week);
            receive(monday);
            withdraw(monday);
            if (random.nextInt(3) == 0) {
                erase(random.nextInt(groups * 2), monday);
            }
            if (random.nextInt(6) == 0) {
                merge();
            }
            List.copyOf(books.keySet()).forEach(set -> release(set, monday));
            show(monday.plusWeeks(1));
        }
    }

    private void receive(LocalDate monday) {
        for (long set : books.keySet()) {
            int notes = random.nextInt(22);
            for (int note = 0; note < notes; note++) {
                long person = random.nextInt(groups * 2);
                if (erased.containsKey(person)) {
                    continue;
                }
                // Each set leans to a line and a state, as real themes do; some notes go elsewhere.
                String line = LINES.get(random.nextInt(3) > 0 ? (int) (set % 3) : random.nextInt(3));
                String state = STATES.get(random.nextInt(3) > 0 ? (int) (set % 2) : random.nextInt(4));
                waiting.get(set).add(new Contribution(nextId++, person, person % groups, person % groups, monday, line,
                        state, "quote"));
            }
        }
    }

    private void withdraw(LocalDate monday) {
        for (Contribution one : released) {
            if (random.nextInt(30) == 0 && !withdrawn.contains(one)) {
                withdrawn.add(one);
                leaving.put(one.id(), monday);
            }
        }
        waiting.values().forEach(open -> open.removeIf(one -> random.nextInt(30) == 0));
    }

    /** A person is erased: everything at once, in all sets; nothing comes any more. */
    private void erase(long person, LocalDate monday) {
        Set<Contribution> traces = released.stream().filter(one -> one.person() == person).collect(Collectors.toSet());
        traces.stream().filter(withdrawn::add).forEach(one -> leaving.put(one.id(), monday));
        waiting.values().forEach(open -> open.removeIf(one -> one.person() == person));
        erased.put(person, traces);
    }

    private void merge() {
        List<Long> sets = new ArrayList<>(books.keySet());
        Collections.shuffle(sets, random);
        if (sets.size() > 2) {
            books.put(sets.get(0), Ledger.merged(books.get(sets.get(0)), books.remove(sets.get(1))));
            waiting.get(sets.get(0)).addAll(waiting.remove(sets.get(1)));
        }
    }

    private void release(long set, LocalDate monday) {
        Optional<Book> next = ledger.release(books.get(set), set, waiting.get(set), leaving.keySet(), nextBatch++,
                monday);
        if (next.isEmpty()) {
            return;
        }
        releases++;
        Book before = books.put(set, next.get());
        List<Entry> fresh = next.get().entries().subList(before.entries().size(), next.get().entries().size());
        fresh.stream().filter(entry -> entry.sign() < 0).forEach(entry -> leaving.remove(entry.contribution().id()));
        Set<Contribution> came = fresh.stream().filter(entry -> entry.sign() > 0).map(Entry::contribution)
                .collect(Collectors.toSet());
        released.addAll(came);
        batches.add(came);
        waiting.get(set).clear();
    }

    private void show(LocalDate today) {
        books.forEach((set, book) -> {
            Set<Long> own = book.entries().stream().map(entry -> entry.contribution().id()).collect(Collectors.toSet());
            Map<Long, LocalDate> open = leaving.entrySet().stream().filter(one -> own.contains(one.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            if (ledger.visible(book, open, today)) {
                ledger.figures(book, set).forEach(figure -> collect(book, set, figure));
            }
        });
    }

    /** The contributions behind a figure; that their sum is the figure is checked on the way. */
    private void collect(Book book, long set, Figure figure) {
        if (figure.measure().equals("agents")) {
            long origin = Reach.origin(book.members(), set);
            Set<SetPerson> persons = book.members().stream().filter(one -> one.origin() == origin && one.present())
                    .map(one -> new SetPerson(origin, one.person())).collect(Collectors.toSet());
            require(persons.size() == figure.n(), figure);
            reaches.add(persons);
        }
        if (figure.measure().equals("named")) {
            Map<Boolean, List<Contribution>> split = Book.live(book.entries()).stream().collect(Collectors.partitioningBy(
                    one -> figure.value().equals(figure.dimension().equals("line") ? one.line() : one.state())));
            words.add(new Word(figure.value(), split.get(true), split.get(false)));
            return;
        }
        if (!figure.measure().equals("contributions") && !figure.measure().equals("point")) {
            return;
        }
        Set<Long> numbers = book.batches().stream()
                .filter(batch -> !batch.from().isBefore(figure.from()) && !batch.to().isAfter(figure.to()))
                .map(Book.Batch::number).collect(Collectors.toSet());
        Map<Contribution, Integer> sum = new HashMap<>();
        for (Entry entry : book.entries()) {
            String cell = switch (figure.dimension()) {
                case "line" -> entry.lineCell();
                case "state" -> entry.stateCell();
                default -> "";
            };
            if (numbers.contains(entry.batch()) && cell.equals(figure.value())) {
                sum.merge(entry.contribution(), entry.sign(), Integer::sum);
            }
        }
        require(sum.values().stream().mapToInt(Integer::intValue).sum() == figure.n(), figure);
        sum.values().removeIf(coefficient -> coefficient == 0);
        sums.add(sum);
        cells += figure.dimension().isEmpty() ? 0 : 1;
    }

    Map<Long, Book> books() {
        return books;
    }

    private static void require(boolean holds, Figure figure) {
        if (!holds) {
            throw new AssertionError("The figure is not the sum of its contributions: " + figure);
        }
    }
}
