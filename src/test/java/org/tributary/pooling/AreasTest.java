package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AreasTest {

    private static float[] at(double degrees) {
        return new float[]{(float) Math.cos(Math.toRadians(degrees)), (float) Math.sin(Math.toRadians(degrees))};
    }

    @Test
    void themes_near_each_other_are_one_area_and_the_greatest_comes_first() {
        var areas = Areas.of(Map.of(4L, at(0), 7L, at(90), 9L, at(95), 2L, at(100), 5L, at(8)), 0.5);
        assertEquals(List.of(List.of(2L, 7L, 9L), List.of(4L, 5L)), areas);
    }

    @Test
    void the_mean_of_all_pairs_decides_and_not_the_nearest_pair() {
        // A chain: each is near the next, yet the ends are far apart.
        var chain = Map.of(1L, at(0), 2L, at(40), 3L, at(81), 4L, at(123));
        assertEquals(List.of(List.of(1L, 2L), List.of(3L, 4L)), Areas.of(chain, 0.5));
    }

    @Test
    void a_theme_like_no_other_is_an_area_alone_and_no_themes_make_no_areas() {
        assertEquals(List.of(List.of(1L), List.of(2L)), Areas.of(Map.of(1L, at(0), 2L, at(90)), 0.5));
        assertEquals(List.of(), Areas.of(Map.of(), 0.5));
    }

    @Test
    void what_all_themes_have_in_common_tells_nothing() {
        var themes = new java.util.TreeMap<Long, float[]>();
        for (long theme = 0; theme < 8; theme++) {
            // All near one direction, half of them a little to one side and half to another.
            var vector = new float[11];
            vector[0] = 0.95f;
            vector[theme < 4 ? 1 : 2] = 0.2f;
            vector[3 + (int) theme] = 0.24f;
            themes.put(theme, vector);
        }
        assertEquals(1, Areas.of(themes, 0.08).size());
        assertEquals(List.of(List.of(0L, 1L, 2L, 3L), List.of(4L, 5L, 6L, 7L)), Areas.of(Areas.apart(themes), 0.08));
    }

    @Test
    void every_theme_of_a_pool_is_in_one_area() {
        var crowd = new Crowd(5, 3);
        var pool = new Pool(PoolParameters.standard());
        for (int note = 0; note < 100; note++) {
            pool.assign(note, crowd.on(note % 5));
        }
        pool.consolidate();
        var areas = pool.likeness().areas();
        assertEquals(pool.themes().size(), areas.stream().mapToInt(List::size).sum());
        assertEquals(pool.themes().keySet(), areas.stream().flatMap(List::stream).collect(Collectors.toCollection(
                () -> new java.util.TreeSet<>(Set.of()))));
    }
}
