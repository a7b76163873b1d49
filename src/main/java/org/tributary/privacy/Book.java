package org.tributary.privacy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that was released of one set: the state on which {@link Ledger} computes. Replaced, never changed.
 */
record Book(List<Batch> batches, List<Entry> entries, List<Member> members) {

    /** The book of a set of which nothing was released. */
    static final Book EMPTY = new Book(List.of(), List.of(), List.of());

    Book {
        batches = List.copyOf(batches);
        entries = List.copyOf(entries);
        members = List.copyOf(members);
    }

    /** The last Monday that is covered; contributions received until then count in the next week. */
    Optional<LocalDate> lastWeek() {
        return batches.stream().map(Batch::to).max(Comparator.naturalOrder());
    }

    /** What came, whether it left or not. */
    static List<Contribution> positive(Collection<Entry> entries) {
        return entries.stream().filter(entry -> entry.sign() > 0).map(Entry::contribution).toList();
    }

    /** What came and did not leave. */
    static List<Contribution> live(Collection<Entry> entries) {
        Set<Long> left = entries.stream().filter(entry -> entry.sign() < 0).map(entry -> entry.contribution().id())
                .collect(Collectors.toSet());
        return positive(entries).stream().filter(one -> !left.contains(one.id())).toList();
    }

    /**
     * One release: the contributions received in the weeks {@code from} to {@code to} (Mondays, both included).
     */
    record Batch(long number, LocalDate from, LocalDate to) {
    }

    /**
     * A contribution that came with a batch ({@code sign} 1), or left with it (−1).
     *
     * @param contribution in the week in which it counts
     * @param received the week in which it came, at most that one
     * @param epoch the batch at which the breakdown of this entry was decided; 0 while it is open
     * @param lineCell the line in whose figure it counts, or "" if it is in no shown cell
     * @param stateCell likewise the state
     */
    record Entry(Contribution contribution, LocalDate received, int sign, long batch, long epoch, String lineCell,
            String stateCell) {

        Entry decided(long inEpoch, String line, String state) {
            return new Entry(contribution, received, sign, batch, inEpoch, line, state);
        }
    }

    /**
     * A person counted in the reach, with the agency and one of the states of the day it was counted.
     *
     * @param origin the set in which it was counted first
     * @param left the batch at which it left the reach, or 0
     */
    record Member(long origin, long person, long agency, String state, long joined, long left) {

        boolean present() {
            return left == 0;
        }

        Member leaving(long batch) {
            return new Member(origin, person, agency, state, joined, batch);
        }
    }
}
