package org.tributary.satisfaction.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of many comparisons count, with at most 5 % of those listed expected to be wrong (Benjamini and Hochberg 1995).
 * The family is every comparison on one page and period.
 *
 * @param found   positions of the comparisons that count in the list given, smallest p first
 * @param m       size of the family
 */
public record BenjaminiHochberg(List<Integer> found, int m) {

    private static final double RATE = 0.05;

    public BenjaminiHochberg {
        found = List.copyOf(found);
    }

    /** The family is exactly the comparisons given. */
    public static BenjaminiHochberg of(List<Double> p) {
        return of(p, p.size());
    }

    /**
     * A family of {@code m} of which only the smallest p values are given.
     *
     * @param p p values in any order
     * @param m size of the family, at least as many as given
     */
    public static BenjaminiHochberg of(List<Double> p, int m) {
        if (m < p.size() || p.stream().anyMatch(value -> !(value >= 0 && value <= 1))) {
            throw new IllegalArgumentException("No family of " + m + ": " + p);
        }
        List<Integer> order = IntStream.range(0, p.size()).boxed().sorted(Comparator.comparing(p::get)).toList();
        int count = 0;
        for (int rank = 1; rank <= order.size(); rank++) {
            if (p.get(order.get(rank - 1)) <= rank * RATE / m) {
                count = rank;
            }
        }
        return new BenjaminiHochberg(order.subList(0, count), m);
    }

    /** The level of the intervals shown beside those found: {@code 1 − R·0.05/m}; 0.95 where none is found. */
    public double level() {
        return found.isEmpty() ? 1 - RATE : 1 - found.size() * RATE / m;
    }
}
