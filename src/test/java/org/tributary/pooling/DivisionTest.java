package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A theme in two, and pairs of themes that may be one. */
class DivisionTest {

    @Test
    void two_directions_are_two_parts_and_the_larger_comes_first() {
        Division division = divided(List.of(at(0), at(0.1), at(1.5), at(0.05), at(1.45)));
        assertEquals(Set.of(1L, 2L, 4L), Set.copyOf(division.larger()));
        assertEquals(Set.of(3L, 5L), Set.copyOf(division.smaller()));
        assertTrue(division.separation() > 0.8, division::toString);
        assertEquals(4L, division.larger().get(0), "the one in the middle tells most");
    }

    @Test
    void one_direction_has_no_parts_worth_telling() {
        Division division = divided(List.of(at(0), at(0.02), at(0.04), at(0.06), at(0.08), at(0.1)));
        assertTrue(Math.abs(division.separation()) < 0.05, division::toString);
        assertEquals(6, division.larger().size() + division.smaller().size());
    }

    @Test
    void the_same_words_again_and_again_stay_together() {
        Division division = divided(List.of(at(0), at(0), at(0)));
        assertEquals(3, division.larger().size());
        assertEquals(List.of(), division.smaller());
        assertEquals(0, division.separation());
    }

    @Test
    void the_nearest_pair_comes_first_and_languages_are_no_pair() {
        Pool pool = new Pool(PoolParameters.standard());
        pool.restore(List.of(new PooledNote(1, at(0), "en", 1, 1L, false), new PooledNote(2, at(0.1), "en", 2, 1L, false),
                new PooledNote(3, at(0.5), "en", 3, 2L, false), new PooledNote(4, at(0.3), "en", 4, 3L, false),
                new PooledNote(5, at(0), "es", 5, 4L, false)), 5);
        List<Alike> alike = pool.alike(0.9);
        assertEquals(List.of("2 3", "1 3", "1 2"), names(alike));
        assertEquals(1, pool.alike(Math.cos(0.22)).size());
    }

    private static List<String> names(List<Alike> alike) {
        return alike.stream().map(pair -> pair.larger() + " " + pair.smaller()).toList();
    }

    private static Division divided(List<float[]> vectors) {
        List<PooledNote> notes = new ArrayList<>();
        for (float[] vector : vectors) {
            notes.add(new PooledNote(notes.size() + 1, vector, "en", notes.size() + 1, 1L, false));
        }
        Pool pool = new Pool(PoolParameters.standard());
        pool.restore(notes, 2);
        return pool.division(1);
    }

    private static float[] at(double angle) {
        return new float[]{(float) Math.cos(angle), (float) Math.sin(angle)};
    }
}
