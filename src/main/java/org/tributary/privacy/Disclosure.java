package org.tributary.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Looks for a set whose count somebody could compute from the shown sums by adding and subtracting multiples of them:
 * an
 * indicator vector in the rational span of the shown ones. The search is exact; where it would be too large the answer
 * is "not safe".
 */
final class Disclosure {

    /** Above this rank the search is refused; pruning keeps it short below. */
    private static final int HIGHEST_RANK = 16;

    private Disclosure() {
    }

    /** The same for sets that are counted plainly. */
    static <T> boolean safe(List<Set<T>> shown, Predicate<Set<T>> fine) {
        return safe(shown.stream().map(set -> set.stream().collect(Collectors.toMap(Function.identity(), one -> 1)))
                .toList(), Set.of(), fine);
    }

    /**
     * @param shown the sums that are shown, as the coefficient of each element
     * @param free elements that were shown elsewhere too, so that nothing limits their coefficient here; by themselves
     *     they must not follow
     * @param fine whether a non-empty set's count may be known; disjoint unions of fine sets are fine
     * @return whether every non-empty set whose count follows from the shown sums is fine
     */
    static <T> boolean safe(List<Map<T, Integer>> shown, Set<T> free, Predicate<Set<T>> fine) {
        try {
            Search<T> search = new Search<>(shown, element -> !free.contains(element), fine);
            return (free.isEmpty() || new Search<>(shown, element -> true, fine).rank == search.rank)
                    && search.findsNothing();
        } catch (ArithmeticException tooLarge) {
            // The numbers outgrew the exact arithmetic: what cannot be checked is not shown.
            return false;
        }
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

        Search(List<Map<T, Integer>> shown, Predicate<T> counted, Predicate<Set<T>> fine) {
            this.fine = fine;
            // Elements with the same coefficient everywhere cannot be told apart: one column for them.
            Map<T, List<Integer>> coefficients = new LinkedHashMap<>();
            shown.stream().flatMap(sum -> sum.keySet().stream()).filter(counted).forEach(element -> coefficients
                    .computeIfAbsent(element, key -> shown.stream().map(sum -> sum.getOrDefault(key, 0)).toList()));
            Map<List<Integer>, Set<T>> kinds = new LinkedHashMap<>();
            coefficients.forEach((element, column) -> kinds.computeIfAbsent(column, key -> new HashSet<>())
                    .add(element));
            atoms = new ArrayList<>(kinds.values());
            List<List<Integer>> columns = new ArrayList<>(kinds.keySet());
            rows = new long[shown.size()][columns.size()];
            for (int column = 0; column < columns.size(); column++) {
                for (int row = 0; row < rows.length; row++) {
                    rows[row][column] = columns.get(column).get(row);
                }
            }
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
            // Everything that follows is a union of atoms.
            return atoms.stream().allMatch(fine) || rank <= HIGHEST_RANK && choose(0, new long[atoms.size()]);
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
