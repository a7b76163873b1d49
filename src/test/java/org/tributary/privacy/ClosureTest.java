package org.tributary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.Closure.Line;

/** Here a set passes from five elements on. */
class ClosureTest {

    private final Closure<Integer> closure = new Closure<>((cell, set) -> set.size() >= 5,
            (one, other) -> true,
            sets -> Disclosure.safe(sets, set -> set.size() >= 5));

    @Test
    void the_smallest_shown_cell_is_hidden_with_a_single_failing_one() {
        assertEquals(Set.of(cell("line", "c")),
                closure.shown(List.of(line("line", Map.of("a", range(0, 3), "b", range(3, 9), "c", range(9, 20)))),
                        List.of()));
    }

    @Test
    void hidden_cells_that_pass_together_stay_alone_hidden() {
        assertEquals(Set.of(cell("line", "c")),
                closure.shown(List.of(line("line", Map.of("a", range(0, 3), "b", range(3, 6), "c", range(6, 12)))),
                        List.of()));
    }

    @Test
    void equal_sizes_are_hidden_by_name() {
        assertEquals(Set.of(cell("line", "c")), closure.shown(
                List.of(line("line", Map.of("a", range(0, 2), "b", range(2, 8), "c", range(8, 14)))), List.of()));
    }

    @Test
    void a_cell_that_leaves_a_small_rest_of_something_shown_before_is_hidden() {
        List<Line<Integer>> lines = List.of(line("line", Map.of("a", range(0, 8), "b", range(8, 16))));
        assertEquals(2, closure.shown(lines, List.of()).size());
        assertEquals(Set.of(), closure.shown(lines, List.of(range(0, 6))));
    }

    @Test
    void nested_cells_of_two_tables_do_not_isolate_their_difference() {
        List<Line<Integer>> lines = List.of(line("line", Map.of("x", range(0, 6), "y", range(6, 12))),
                line("state", Map.of("OH", range(0, 5), "TX", range(5, 12))));
        Set<Cell> shown = closure.shown(lines, List.of());
        assertFalse(shown.contains(cell("line", "x")) && shown.contains(cell("state", "OH")), shown::toString);
    }

    @Test
    void a_small_set_is_found_in_a_combination_of_many() {
        // Three batches, two lines: y came small in the first batch and only there x is complete.
        List<Set<Integer>> shown = List.of(range(0, 8), range(8, 14), range(0, 5), union(range(5, 8), range(8, 14)));
        assertFalse(Disclosure.safe(shown, set -> set.size() >= 5));
        assertTrue(Disclosure.safe(shown.subList(0, 2), set -> set.size() >= 5));
        assertTrue(Disclosure.safe(shown, set -> set.size() >= 3));
    }

    @Test
    void a_combination_with_fractions_is_found() {
        // Three overlapping pairs of blocks: half of their sum minus one pair is a single block.
        List<Set<Integer>> shown = List.of(union(range(0, 3), range(3, 6)), union(range(3, 6), range(6, 9)),
                union(range(0, 3), range(6, 9)));
        assertFalse(Disclosure.safe(shown, set -> set.size() >= 5));
    }

    private static Line<Integer> line(String dimension, Map<String, Set<Integer>> parts) {
        Map<Cell, Set<Integer>> cells = new HashMap<>();
        parts.forEach((value, set) -> cells.put(cell(dimension, value), set));
        return new Line<>(parts.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), cells);
    }

    private static Cell cell(String dimension, String value) {
        return new Cell(dimension, value);
    }

    private static Set<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }

    private static Set<Integer> union(Set<Integer> one, Set<Integer> other) {
        Set<Integer> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
