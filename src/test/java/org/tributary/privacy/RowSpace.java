package org.tributary.privacy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows from known sums, over the rationals, exactly; written apart from the code it judges. */
public final class RowSpace<T> {

    private record Fraction(BigInteger over, BigInteger under) {
        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(BigInteger over, BigInteger under) {
            BigInteger common = over.gcd(under).max(BigInteger.ONE);
            int sign = under.signum();
            return new Fraction(over.divide(common).multiply(BigInteger.valueOf(sign)), under.divide(common).abs());
        }

        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        Fraction minus(Fraction other) {
            return of(over.multiply(other.under).subtract(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction times(Fraction other) {
            return of(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction dividedBy(Fraction other) {
            return of(over.multiply(other.under), under.multiply(other.over));
        }

        boolean zero() {
            return over.signum() == 0;
        }
    }

    private final Map<T, Integer> columnOf = new HashMap<>();
    private final List<Fraction[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final int columns;
    private final Map<Integer, Integer> columnSizes = new HashMap<>();

    /** @param known each shown sum as the coefficient of each element */
    public RowSpace(Set<Map<T, Integer>> known) {
        Map<T, List<Integer>> pattern = new HashMap<>();
        List<Map<T, Integer>> ordered = List.copyOf(known);
        Set<T> elements = new java.util.LinkedHashSet<>();
        ordered.forEach(row -> elements.addAll(row.keySet()));
        for (T element : elements) {
            pattern.put(element, ordered.stream().map(row -> row.getOrDefault(element, 0)).toList());
        }
        // Elements with the same coefficients everywhere can never be told apart: one column for each kind.
        Map<List<Integer>, Integer> kinds = new HashMap<>();
        for (T element : elements) {
            int column = kinds.computeIfAbsent(pattern.get(element), key -> kinds.size());
            columnOf.put(element, column);
            columnSizes.merge(column, 1, Integer::sum);
        }
        columns = kinds.size();
        for (int row = 0; row < ordered.size(); row++) {
            Fraction[] numbers = new Fraction[columns];
            for (Map.Entry<List<Integer>, Integer> kind : kinds.entrySet()) {
                numbers[kind.getValue()] = Fraction.of(kind.getKey().get(row));
            }
            add(numbers);
        }
    }

    private void add(Fraction[] numbers) {
        reduce(numbers);
        int pivot = 0;
        while (pivot < columns && numbers[pivot].zero()) {
            pivot++;
        }
        if (pivot == columns) {
            return;
        }
        Fraction lead = numbers[pivot];
        for (int column = 0; column < columns; column++) {
            numbers[column] = numbers[column].dividedBy(lead);
        }
        for (Fraction[] row : rows) {
            subtract(row, numbers, row[pivot]);
        }
        rows.add(numbers);
        pivots.add(pivot);
    }

    private void reduce(Fraction[] numbers) {
        for (int row = 0; row < rows.size(); row++) {
            subtract(numbers, rows.get(row), numbers[pivots.get(row)]);
        }
    }

    private static void subtract(Fraction[] from, Fraction[] row, Fraction factor) {
        if (factor.zero()) {
            return;
        }
        for (int column = 0; column < from.length; column++) {
            if (!row[column].zero()) {
                from[column] = from[column].minus(factor.times(row[column]));
            }
        }
    }

    /** Whether the number of elements of a set follows from the known sums. */
    public boolean tells(Set<T> target) {
        Map<Integer, Integer> hits = new HashMap<>();
        for (T element : target) {
            Integer column = columnOf.get(element);
            if (column == null) {
                return false;
            }
            hits.merge(column, 1, Integer::sum);
        }
        Fraction[] numbers = new Fraction[columns];
        java.util.Arrays.fill(numbers, Fraction.ZERO);
        for (Map.Entry<Integer, Integer> hit : hits.entrySet()) {
            if (!hit.getValue().equals(columnSizes.get(hit.getKey()))) {
                return false;
            }
            numbers[hit.getKey()] = Fraction.of(1);
        }
        reduce(numbers);
        return java.util.Arrays.stream(numbers).allMatch(Fraction::zero);
    }
}
