package org.tributary.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * R3: which cells of a table may be shown so that no hidden cell follows from the shown ones. A cell is a set of
 * contributions or answers; cells of several tables over the same total are decided together. Deterministic.
 *
 * @param <T> what is counted; equal elements are the same contribution
 */
public final class Closure<T> {

    /** A cell's name: {@code line → homeowners}. */
    public record Cell(String dimension, String value) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return Comparator.comparing(Cell::dimension).thenComparing(Cell::value).compare(this, other);
        }
    }

    /** A line of the menu: a total that is shown, and the cells that add up to it. */
    public record Line<T>(Set<T> total, Map<Cell, Set<T>> parts) {
        public Line {
            total = Set.copyOf(total);
            parts = Map.copyOf(parts);
        }
    }

    /** Whether a set may be shown, by the cell it is (null for what is left over). */
    @FunctionalInterface
    public interface Rule<T> {
        boolean passes(@org.jspecify.annotations.Nullable Cell cell, Set<T> set);
    }

    /** Whether two shown sets, neither inside the other, may be shown beside each other. */
    @FunctionalInterface
    public interface Beside<T> {
        boolean fine(Set<T> one, Set<T> other);
    }

    private final Rule<T> rule;
    private final Beside<T> beside;
    private final Predicate<List<Set<T>>> safe;

    /**
     * @param rule what a single set must meet
     * @param beside what two shown sets must meet, such as that nobody who knows a part of them learns of few
     * @param safe what all shown sets must meet together; the exact search for small tables, or always true
     */
    public Closure(Rule<T> rule, Beside<T> beside, Predicate<List<Set<T>>> safe) {
        this.rule = rule;
        this.beside = beside;
        this.safe = safe;
    }

    /**
     * Failing cells are hidden; then, to a fixed point, the smallest shown cell (by n, then name) of every line whose
     * hidden cells together neither are empty nor pass, of every pair A ⊂ B of shown sets whose difference fails (what
     * is left over of a line counts as shown, too), of every pair that may not stand beside each other, and of everything
     * if the sets together are not safe.
     *
     * @param before sets shown earlier, which stay shown
     * @return the cells that are shown
     */
    public Set<Cell> shown(Collection<Line<T>> lines, Collection<Set<T>> before) {
        Map<Cell, Set<T>> cells = new HashMap<>();
        lines.forEach(line -> cells.putAll(line.parts()));
        Set<Cell> shown = new TreeSet<>();
        cells.forEach((cell, set) -> {
            if (!set.isEmpty() && rule.passes(cell, set)) {
                shown.add(cell);
            }
        });
        Set<Set<T>> fixed = new HashSet<>(before);
        lines.forEach(line -> fixed.add(line.total()));
        Optional<Cell> next = toHide(lines, cells, shown, fixed);
        while (next.isPresent()) {
            shown.remove(next.get());
            next = toHide(lines, cells, shown, fixed);
        }
        return shown;
    }

    private Optional<Cell> toHide(Collection<Line<T>> lines, Map<Cell, Set<T>> cells, Set<Cell> shown,
            Set<Set<T>> fixed) {
        Comparator<Cell> smallest = Comparator.<Cell>comparingInt(cell -> cells.get(cell).size())
                .thenComparing(Comparator.naturalOrder());
        List<Set<T>> rests = new ArrayList<>();
        for (Line<T> line : lines) {
            Set<T> hidden = new HashSet<>(line.total());
            line.parts().forEach((cell, set) -> {
                if (shown.contains(cell)) {
                    hidden.removeAll(set);
                }
            });
            if (!hidden.isEmpty()) {
                rests.add(hidden);
            }
            Optional<Cell> least = line.parts().keySet().stream().filter(shown::contains).min(smallest);
            if (least.isPresent() && fails(hidden)) {
                return least;
            }
        }
        for (Cell cell : shown.stream().sorted(smallest).toList()) {
            boolean tells = Stream.concat(fixed.stream(), rests.stream()).anyMatch(other -> tells(cells.get(cell), other))
                    || shown.stream().anyMatch(other -> !other.equals(cell) && smallest.compare(cell, other) < 0
                            && tells(cells.get(cell), cells.get(other)));
            if (tells) {
                return Optional.of(cell);
            }
        }
        List<Set<T>> all = new ArrayList<>(fixed);
        shown.forEach(cell -> all.add(cells.get(cell)));
        return shown.isEmpty() || safe.test(all) ? Optional.empty() : shown.stream().min(smallest);
    }

    private boolean fails(Set<T> rest) {
        return !rest.isEmpty() && !rule.passes(null, rest);
    }

    private boolean tells(Set<T> one, Set<T> other) {
        return differenceFails(one, other) || !beside.fine(one, other);
    }

    private boolean differenceFails(Set<T> one, Set<T> other) {
        Set<T> larger = one.size() >= other.size() ? one : other;
        Set<T> smaller = larger == one ? other : one;
        if (!larger.containsAll(smaller)) {
            return false;
        }
        Set<T> difference = new HashSet<>(larger);
        difference.removeAll(smaller);
        return fails(difference);
    }
}
