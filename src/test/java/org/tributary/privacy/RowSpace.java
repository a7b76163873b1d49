package org.tributary.privacy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from known sums; written apart from the code it judges. Reckoned modulo the prime 2<sup>61</sup> − 1: whatever follows over the
 * rationals follows there too, as no number on the way is a multiple of it but by a chance of one in 10<sup>18</sup>.
 */
public final class RowSpace<T> {

    private static final long PRIME = (1L << 61) - 1;

    private final Map<T, Integer> columnOf = new HashMap<>();
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final int columns;
    private final Map<Integer, Integer> columnSizes = new HashMap<>();

    /** @param known each shown sum as the coefficient of each element */
    public RowSpace(Set<Map<T, Integer>> known) {
        Map<T, List<Integer>> pattern = new HashMap<>();
        List<Map<T, Integer>> ordered = List.copyOf(known);
        Set<T> elements = new LinkedHashSet<>();
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
            long[] numbers = new long[columns];
            for (Map.Entry<List<Integer>, Integer> kind : kinds.entrySet()) {
                numbers[kind.getValue()] = Math.floorMod(kind.getKey().get(row), PRIME);
            }
            add(numbers);
        }
    }

    private void add(long[] numbers) {
        reduce(numbers);
        int pivot = 0;
        while (pivot < columns && numbers[pivot] == 0) {
            pivot++;
        }
        if (pivot == columns) {
            return;
        }
        long inverse = BigInteger.valueOf(numbers[pivot]).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
        for (int column = 0; column < columns; column++) {
            numbers[column] = times(numbers[column], inverse);
        }
        for (long[] row : rows) {
            subtract(row, numbers, row[pivot]);
        }
        rows.add(numbers);
        pivots.add(pivot);
    }

    private void reduce(long[] numbers) {
        for (int row = 0; row < rows.size(); row++) {
            subtract(numbers, rows.get(row), numbers[pivots.get(row)]);
        }
    }

    private static void subtract(long[] from, long[] row, long factor) {
        if (factor == 0) {
            return;
        }
        for (int column = 0; column < from.length; column++) {
            if (row[column] != 0) {
                long difference = from[column] - times(factor, row[column]);
                from[column] = difference < 0 ? difference + PRIME : difference;
            }
        }
    }

    /** The product of two numbers below 2^61, whose bits from the 61st on are worth one each of the lower ones. */
    private static long times(long a, long b) {
        long low = a * b;
        long sum = (low & PRIME) + (low >>> 61 | Math.multiplyHigh(a, b) << 3);
        return sum >= PRIME ? sum - PRIME : sum;
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
        long[] numbers = new long[columns];
        for (Map.Entry<Integer, Integer> hit : hits.entrySet()) {
            if (!hit.getValue().equals(columnSizes.get(hit.getKey()))) {
                return false;
            }
            numbers[hit.getKey()] = 1;
        }
        reduce(numbers);
        return java.util.Arrays.stream(numbers).allMatch(number -> number == 0);
    }
}
