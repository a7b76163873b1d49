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
    void a_theme_whose_nearest_are_in_another_may_be_the_same_and_languages_are_no_pair() {
        Pool pool = new Pool(PoolParameters.standard());
        List<PooledNote> notes = new ArrayList<>();
        // Fixed, so that the consolidation leaves them where they are and only looks for the nearest.
        for (int i = 0; i < 6; i++) {
            notes.add(new PooledNote(notes.size() + 1, at(0.01 * i), "en", notes.size() + 1, 1L, true));
        }
        for (int i = 0; i < 3; i++) {
            notes.add(new PooledNote(notes.size() + 1, at(0.3 + 0.01 * i), "en", notes.size() + 1, 2L, true));
        }
        for (int i = 0; i < 9; i++) {
            notes.add(new PooledNote(notes.size() + 1, at(1.5 + 0.01 * i), "en", notes.size() + 1, 3L, true));
            notes.add(new PooledNote(notes.size() + 1, at(0.01 * i), "es", notes.size() + 1, 4L, true));
        }
        pool.restore(notes, 5);
        assertEquals(List.of(), pool.likeness().alike(0.2), "nobody looked for the nearest yet");
        pool.consolidate();
        Alike pair = pool.likeness().alike(0.2).get(0);
        assertEquals(List.of(1L, 2L), List.of(pair.larger(), pair.smaller()));
        assertEquals(0.75, pair.links(), 1e-9, "six of the eight nearest to each of three");
        assertEquals(0.75 / Math.sqrt(6), pair.bound(), 1e-9);
        assertEquals(1, pool.likeness().alike(0.2).size());
        assertEquals(List.of(), pool.likeness().alike(0.31));
    }

    private static Division divided(List<float[]> vectors) {
        List<PooledNote> notes = new ArrayList<>();
        for (float[] vector : vectors) {
            notes.add(new PooledNote(notes.size() + 1, vector, "en", notes.size() + 1, 1L, false));
        }
        Pool pool = new Pool(PoolParameters.standard());
        pool.restore(notes, 2);
        return pool.likeness().division(1);
    }

    private static float[] at(double angle) {
        return new float[]{(float) Math.cos(angle), (float) Math.sin(angle)};
    }
}
