package org.tributary.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for a set whose count somebody could compute from the counts of the shown sets by adding and subtracting
 * multiples of them: an indicator vector in the rational span of the shown ones. The search is exact; where it would
 * be too large the answer is "not safe".
 */
final class Disclosure {

    /** Above this rank the search is refused; pruning keeps it short below. */
    private static final int HIGHEST_RANK = 14;

    private Disclosure() {
    }

    /**
     * @param shown the sets whose counts are shown
     * @param fine whether a non-empty set's count may be known
     * @return whether every non-empty set whose count follows from the shown counts is fine
     */
    static <T> boolean safe(List<Set<T>> shown, Predicate<Set<T>> fine) {
        List<Set<T>> atoms = atoms(shown);
        if (atoms.stream().allMatch(fine)) {
            // A disjoint union of fine sets is fine, and everything derivable is a union of atoms.
            return true;
        }
        long[][] matrix = new long[shown.size()][atoms.size()];
        for (int row = 0; row < shown.size(); row++) {
            for (int column = 0; column < atoms.size(); column++) {
                matrix[row][column] = shown.get(row).contains(atoms.get(column).iterator().next()) ? 1 : 0;
            }
        }
        try {
            return new Search<>(matrix, atoms, fine).findsNothing();
        } catch (ArithmeticException tooLarge) {
            // The numbers outgrew the exact arithmetic: what cannot be checked is not shown.
            return false;
        }
    }

    /** The elements grouped by the shown sets they are in: nobody can look inside such a group. */
    private static <T> List<Set<T>> atoms(List<Set<T>> shown) {
        Map<T, BitSet> membership = new LinkedHashMap<>();
        for (int index = 0; index < shown.size(); index++) {
            for (T element : shown.get(index)) {
                membership.computeIfAbsent(element, key -> new BitSet()).set(index);
            }
        }
        Map<BitSet, Set<T>> atoms = new LinkedHashMap<>();
        membership.forEach((element, in) -> atoms.computeIfAbsent(in, key -> new HashSet<>()).add(element));
        return new ArrayList<>(atoms.values());
    }

    private static final class Search<T> {
        private final List<Set<T>> atoms;
        private final Predicate<Set<T>> fine;
        /** Reduced rows, each multiplied by {@code scale} of its pivot, so that all numbers are whole. */
        private final long[][] rows;
        private final long scale;
        private final int rank;
        /** For each column the last row with a number in it: there its value is known. */
        private final int[] last;

        Search(long[][] matrix, List<Set<T>> atoms, Predicate<Set<T>> fine) {
            this.atoms = atoms;
            this.fine = fine;
            rows = matrix;
            int found = 0;
            long previous = 1;
            for (int column = 0; column < atoms.size() && found < rows.length; column++) {
                int pivot = found;
                while (pivot < rows.length && rows[pivot][column] == 0) {
                    pivot++;
                }
                if (pivot == rows.length) {
                    continue;
                }
                swap(found, pivot);
                previous = eliminate(found, column, previous);
                found++;
            }
            rank = found;
            scale = previous;
            last = new int[atoms.size()];
            for (int column = 0; column < atoms.size(); column++) {
                for (int row = 0; row < rank; row++) {
                    if (rows[row][column] != 0) {
                        last[column] = row;
                    }
                }
            }
        }

        private void swap(int one, int other) {
            long[] row = rows[one];
            rows[one] = rows[other];
            rows[other] = row;
        }

        /** Fraction-free Gauss-Jordan (Bareiss 1968): every division is exact; all pivots end up equal. */
        private long eliminate(int pivotRow, int column, long previous) {
            long pivot = rows[pivotRow][column];
            for (int row = 0; row < rows.length; row++) {
                long factor = rows[row][column];
                if (row == pivotRow) {
                    continue;
                }
                for (int each = 0; each < rows[row].length; each++) {
                    rows[row][each] = Math.subtractExact(Math.multiplyExact(pivot, rows[row][each]),
                            Math.multiplyExact(factor, rows[pivotRow][each])) / previous;
                }
            }
            return pivot;
        }

        boolean findsNothing() {
            return rank <= HIGHEST_RANK && choose(0, new long[atoms.size()]);
        }

        /** Takes each reduced row or leaves it (its pivot's atom is in the derived set or not). */
        private boolean choose(int row, long[] sums) {
            if (row == rank) {
                return judge(sums);
            }
            long[] with = sums.clone();
            for (int column = 0; column < with.length; column++) {
                with[column] = Math.addExact(with[column], rows[row][column]);
            }
            return (!whole(row, sums) || choose(row + 1, sums)) && (!whole(row, with) || choose(row + 1, with));
        }

        /** Whether every atom whose value is settled with this row is wholly in or out. */
        private boolean whole(int row, long[] sums) {
            for (int column = 0; column < sums.length; column++) {
                if (last[column] == row && sums[column] != 0 && sums[column] != scale) {
                    return false;
                }
            }
            return true;
        }

        private boolean judge(long[] sums) {
            Set<T> derived = new HashSet<>();
            for (int column = 0; column < sums.length; column++) {
                if (sums[column] != 0) {
                    derived.addAll(atoms.get(column));
                }
            }
            return derived.isEmpty() || fine.test(derived);
        }
    }
}
