package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a curator decided, later consolidations obey. Matter m has the notes m, m + 6, m + 12 … */
class CurationTest {
    private static final int MATTERS = 6;
    private static final int NOTES = 180;
    private final Crowd crowd = new Crowd(MATTERS, 11);
    private final Pool pool = new Pool(PoolParameters.standard());

    @BeforeEach
    void six_matters_of_thirty_notes() {
        for (int note = 0; note < NOTES; note++) {
            pool.assign(note, crowd.on(note % MATTERS));
        }
        pool.consolidate();
        assertEquals(MATTERS, pool.themes().size());
    }

    private long theme(int matter) {
        return pool.theme(matter).orElseThrow();
    }

    private void consolidateTenTimes() {
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < MATTERS; i++) {
                pool.assign(1000 + round * MATTERS + i, crowd.on(i));
            }
            pool.consolidate();
        }
    }

    @Test
    void merged_matters_stay_merged_and_new_notes_join_them() {
        long into = theme(0);
        pool.merge(into, theme(1));
        consolidateTenTimes();
        assertEquals(80, pool.themes().get(into).size());
        assertEquals(MATTERS - 1, pool.themes().size());
    }

    @Test
    void a_split_matter_stays_split_in_two_locked_themes() {
        long old = theme(2);
        var half = LongStream.range(0, 15).map(i -> 2 + 12 * i).boxed().toList();
        long split = pool.split(half);
        var rest = pool.themes().get(old);
        assertEquals(MATTERS + 1, split);
        consolidateTenTimes();
        assertTrue(pool.themes().get(split).containsAll(half));
        assertTrue(pool.themes().get(old).containsAll(rest));
    }

    @Test
    void moved_notes_stay_moved_even_out_of_all_themes() {
        long from = theme(3);
        long into = theme(4);
        pool.move(3, into);
        pool.move(9, null);
        consolidateTenTimes();
        assertEquals(Optional.of(into), pool.theme(3));
        assertEquals(Optional.empty(), pool.theme(9));
        assertEquals(38, pool.themes().get(from).size());
    }

    @Test
    void everything_scrambled_by_a_curator_stays_so() {
        var wanted = new TreeMap<Long, Optional<Long>>();
        var themes = List.copyOf(pool.themes().keySet());
        for (long note = 0; note < NOTES; note += 2) {
            pool.move(note, themes.get((int) (note / 7 % MATTERS)));
        }
        for (long note = 0; note < NOTES; note++) {
            wanted.put(note, pool.theme(note));
        }
        consolidateTenTimes();
        wanted.forEach((note, theme) -> assertEquals(theme, pool.theme(note)));
    }

    @Test
    void the_reverse_of_a_merge_brings_the_old_theme_back() {
        long into = theme(0);
        long from = theme(1);
        var members = pool.themes().get(from);
        pool.merge(into, from);
        assertFalse(pool.themes().containsKey(from));
        members.forEach(note -> pool.move(note, from));
        assertEquals(members, pool.themes().get(from));
        consolidateTenTimes();
        assertTrue(pool.themes().get(from).containsAll(members));
    }

    @Test
    void an_unlocked_theme_is_the_machine_s_again() {
        long old = theme(5);
        long split = pool.split(LongStream.range(0, 10).map(i -> 5 + 6 * i).boxed().toList());
        pool.unlock(old);
        pool.unlock(split);
        pool.consolidate();
        assertEquals(30, pool.themes().get(old).size());
        assertFalse(pool.themes().containsKey(split));
    }

    @Test
    void a_locked_note_does_not_make_later_ones_locked() {
        pool.lock(theme(0));
        pool.assign(999, crowd.on(0));
        assertTrue(pool.isLocked(0));
        assertFalse(pool.isLocked(999));
    }

    @Test
    void what_is_not_there_cannot_be_curated() {
        var themes = new HashSet<>(pool.themes().keySet());
        assertThrows(IllegalArgumentException.class, () -> pool.merge(1, 99));
        assertThrows(IllegalArgumentException.class, () -> pool.merge(99, 1));
        assertThrows(IllegalArgumentException.class, () -> pool.move(5000, 1L));
        assertThrows(IllegalArgumentException.class, () -> pool.move(1, 99L));
        assertThrows(IllegalArgumentException.class, () -> pool.split(new ArrayList<>()));
        assertEquals(themes, pool.themes().keySet());
    }
}
