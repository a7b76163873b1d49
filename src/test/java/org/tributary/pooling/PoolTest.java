package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoolTest {
    private static final int MATTERS = 12;
    private final Crowd crowd = new Crowd(MATTERS, 7);
    private final Pool pool = new Pool(PoolParameters.standard());

    private static List<Object> history(int notes) {
        var crowd = new Crowd(MATTERS, 3);
        var pool = new Pool(PoolParameters.standard());
        var history = new ArrayList<Object>();
        for (int note = 0; note < notes; note++) {
            history.add(pool.assign(note, crowd.on(crowd.any())));
            if (note % 100 == 99) {
                history.add(pool.consolidate());
            }
        }
        history.add(pool.themes());
        return history;
    }

    @Test
    void the_first_note_is_unthemed_and_the_second_near_it_makes_a_theme_of_both() {
        assertEquals(new Assignment(null, false, List.of()), pool.assign(10, crowd.on(0)));
        assertEquals(new Assignment(null, false, List.of()), pool.assign(11, crowd.on(1)));
        assertEquals(new Assignment(1L, true, List.of(10L)), pool.assign(12, crowd.on(0)));
        assertEquals(new Assignment(1L, false, List.of()), pool.assign(13, crowd.on(0)));
        assertEquals(Optional.empty(), pool.theme(11));
        assertEquals(2, pool.nextTheme());
        assertThrows(IllegalArgumentException.class, () -> pool.assign(13, crowd.on(0)));
    }

    @Test
    void the_same_notes_give_the_same_themes() {
        assertEquals(history(400), history(400));
    }

    @Test
    void a_consolidation_finds_the_matters_and_repeated_changes_nothing() {
        var wanted = new ArrayList<Integer>();
        for (int note = 0; note < 400; note++) {
            wanted.add(crowd.any());
            pool.assign(note, crowd.on(wanted.get(note)));
        }
        pool.assign(400, crowd.alone());
        pool.consolidate();
        var found = wanted.stream().map(matter -> (Object) matter).toList();
        var themes = new ArrayList<Object>();
        for (int note = 0; note < 400; note++) {
            themes.add(pool.theme(note));
        }
        assertTrue(Agreement.of(themes, found).adjustedRand() > 0.98);
        assertEquals(Optional.empty(), pool.theme(400));
        var again = pool.consolidate();
        assertEquals(new Consolidation(List.of(), List.of(), List.of(), List.of()), again);
    }

    @Test
    void wrong_halves_of_one_matter_are_merged_and_the_lineage_tells() {
        var rows = new ArrayList<PooledNote>();
        for (int note = 0; note < 40; note++) {
            rows.add(new PooledNote(note, crowd.on(note < 20 ? 0 : note % 3 + 1), note, note < 20 ? 5L + note % 2 : null,
                    false));
        }
        pool.restore(rows, 7);
        var consolidation = pool.consolidate();
        assertEquals(List.of(new Consolidation.Lineage(6, 5)), consolidation.merged());
        assertEquals(List.of(6L), consolidation.ended());
        assertEquals(List.of(7L, 8L, 9L), consolidation.created());
        assertEquals(20, pool.themes().get(5L).size());
    }

    @Test
    void a_restored_pool_goes_on_like_the_one_that_lived() {
        var rows = new ArrayList<PooledNote>();
        var vectors = new ArrayList<float[]>();
        for (int note = 0; note < 300; note++) {
            vectors.add(crowd.on(crowd.any()));
            pool.assign(note, vectors.get(note));
            if (note == 150) {
                pool.consolidate();
                pool.remove(20);
                pool.lock(1);
            }
        }
        for (int note = 0; note < 300; note++) {
            if (note != 20) {
                rows.add(new PooledNote(note, vectors.get(note), note + 1, pool.theme(note).orElse(null), pool.isLocked(note)));
            }
        }
        var restored = new Pool(PoolParameters.standard());
        restored.restore(rows, pool.nextTheme());
        for (int note = 300; note < 400; note++) {
            var vector = note % 10 == 0 ? crowd.alone() : crowd.on(crowd.any());
            assertEquals(pool.assign(note, vector), restored.assign(note, vector));
        }
        assertEquals(pool.consolidate(), restored.consolidate());
        assertEquals(pool.themes(), restored.themes());
        assertEquals(pool.nextTheme(), restored.nextTheme());
        assertThrows(IllegalStateException.class, () -> restored.restore(rows, 1));
    }

    @Test
    void a_removed_note_is_gone_for_votes_neighbours_and_consolidations() {
        for (int note = 0; note < 60; note++) {
            pool.assign(note, crowd.on(note % 3));
        }
        pool.consolidate();
        for (int note = 3; note < 60; note += 3) {
            pool.remove(note);
        }
        assertEquals(41, pool.size());
        pool.consolidate();
        assertEquals(Optional.empty(), pool.theme(0));
        assertThrows(IllegalArgumentException.class, () -> pool.theme(3));
        assertTrue(
                pool.likeness().nearest(crowd.on(0), 60).stream().noneMatch(near -> near.note() % 3 == 0 && near.note() > 0));
        assertEquals(List.of(0L), pool.assign(99, crowd.on(0)).alsoAssigned());
    }

    @Test
    void languages_never_mix() {
        for (int note = 0; note < 40; note++) {
            pool.assign(note, crowd.on(0), note % 2 == 0 ? Language.ENGLISH : Language.ITALIAN);
        }
        for (int round = 0; round < 2; round++) {
            assertEquals(2, pool.themes().size());
            pool.themes().values()
                    .forEach(members -> assertEquals(1, members.stream().map(note -> note % 2).distinct().count()));
            pool.consolidate();
        }
        assertTrue(pool.likeness().nearest(crowd.on(0), Language.ITALIAN, 5).stream().allMatch(near -> near.note() % 2 == 1));
    }

    @Test
    void a_theme_shows_its_centre_and_how_close_it_is() {
        var same = crowd.on(0);
        pool.assign(1, same);
        pool.assign(2, same.clone());
        assertEquals(1, pool.likeness().cohesion(1), 1e-5);
        pool.assign(3, crowd.on(0));
        assertTrue(pool.likeness().cohesion(1) < 0.99);
        assertEquals(List.of(1L, 2L), pool.likeness().mostCentral(1, 2).stream().map(Neighbour::note).toList());
        assertEquals(1, Vectors.cosine(pool.likeness().centroid(1), pool.likeness().centroid(1)), 1e-5);
        assertFalse(pool.isLocked(1));
    }
}
