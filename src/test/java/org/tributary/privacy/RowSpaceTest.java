package org.tributary.privacy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RowSpaceTest {

    @Test
    void a_part_follows_from_the_whole_and_the_rest_and_nothing_else_does() {
        RowSpace<String> space = space(Set.of("a", "b", "c", "d"), Set.of("a", "b"), Set.of("b", "c"));
        assertTrue(space.tells(Set.of("c", "d")));
        assertTrue(space.tells(Set.of("a", "d")));
        assertFalse(space.tells(Set.of("a")));
        assertFalse(space.tells(Set.of("c")));
        assertFalse(space.tells(Set.of("e")));
    }

    @Test
    void three_pairs_tell_of_one_by_halves() {
        RowSpace<String> space = space(Set.of("a", "b"), Set.of("b", "c"), Set.of("a", "c"));
        assertTrue(space.tells(Set.of("a")));
        assertTrue(space.tells(Set.of("a", "b", "c")));
    }

    @Test
    void elements_that_always_come_together_are_told_together_only() {
        RowSpace<String> space = space(Set.of("a", "b", "c"), Set.of("a", "b"));
        assertTrue(space.tells(Set.of("c")));
        assertFalse(space.tells(Set.of("a")));
    }

    /** Nested sets of 30 elements with differences of many kinds, where a wrong product of large numbers would show. */
    @Test
    void long_chains_of_overlapping_sums_are_reckoned_exactly() {
        Set<Map<Integer, Integer>> known = new HashSet<>();
        for (int first = 0; first < 29; first++) {
            known.add(Map.of(first, first + 2, first + 1, 3 * first + 1));
        }
        known.add(Map.of(29, 7));
        RowSpace<Integer> space = new RowSpace<>(known);
        for (int element = 0; element < 30; element++) {
            assertTrue(space.tells(Set.of(element)), "element " + element);
        }
        known.remove(Map.of(29, 7));
        RowSpace<Integer> loose = new RowSpace<>(known);
        for (int element = 0; element < 30; element++) {
            assertFalse(loose.tells(Set.of(element)), "element " + element);
        }
    }

    @SafeVarargs
    private static RowSpace<String> space(Set<String>... known) {
        return new RowSpace<>(Arrays.stream(known).map(RowSpaceTest::ones).collect(Collectors.toSet()));
    }

    private static <T> Map<T, Integer> ones(Set<T> set) {
        return set.stream().collect(Collectors.toMap(element -> element, element -> 1));
    }
}
