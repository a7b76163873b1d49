package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A consolidation on a copy, while the pool goes on. */
class ChangeoverTest {
    private static final int MATTERS = 12;
    private final Crowd crowd = new Crowd(MATTERS, 7);
    private final Pool pool = new Pool(PoolParameters.standard());
    private final Pool copy = new Pool(PoolParameters.standard());
    private long next;

    private long come(int matter) {
        pool.assign(next, crowd.on(matter));
        return next++;
    }

    private void come(int... matters) {
        for (int matter : matters) {
            come(matter);
        }
    }

    private void comeAny(int notes) {
        for (int i = 0; i < notes; i++) {
            come(crowd.any());
        }
    }

    private Consolidation find() {
        copy.become(pool.rows(), pool.nextTheme());
        return copy.consolidate();
    }

    /** Two halves of one matter as themes 5 and 6, each of ten notes, and theme 7 of another matter. */
    private void halves() {
        var rows = new ArrayList<PooledNote>();
        for (int note = 0; note < 30; note++) {
            rows.add(new PooledNote(note, crowd.on(note < 20 ? 0 : 1), note + 1, note < 20 ? 5L + note % 2 : 7L, false));
        }
        pool.restore(rows, 8);
        next = 30;
    }

    @Test
    void where_nothing_happened_it_is_as_if_the_pool_itself_had_been_consolidated() {
        var other = new Pool(PoolParameters.standard());
        for (int round = 0; round < 4; round++) {
            comeAny(120);
            pool.assign(next, crowd.alone());
            next++;
            other.become(pool.rows(), pool.nextTheme());
            assertEquals(other.consolidate(), pool.adopt(copy, find()));
            assertEquals(other.themes(), pool.themes());
            assertEquals(other.nextTheme(), pool.nextTheme());
        }
    }

    @Test
    void a_copy_that_knows_who_is_near_whom_finds_what_an_empty_one_finds() {
        var random = new Random(3);
        for (int round = 0; round < 6; round++) {
            comeAny(90);
            for (int i = 0; i < 10; i++) {
                var present = pool.rows();
                pool.remove(present.get(random.nextInt(present.size())).note());
            }
            pool.lock(pool.themes().keySet().iterator().next());
            var empty = new Pool(PoolParameters.standard());
            empty.restore(pool.rows(), pool.nextTheme());
            var found = find();
            assertEquals(empty.consolidate(), found);
            assertEquals(empty.likeness().alike(0), copy.likeness().alike(0));
            pool.adopt(copy, found);
        }
    }

    @Test
    void the_same_sequence_gives_the_same_themes() {
        assertEquals(history(), history());
        assertNotEquals(List.of(), history());
    }

    private static List<Object> history() {
        var test = new ChangeoverTest();
        var history = new ArrayList<Object>();
        for (int round = 0; round < 5; round++) {
            test.comeAny(80);
            var found = test.find();
            test.comeAny(25);
            history.add(test.pool.adopt(test.copy, found));
        }
        history.add(test.pool.themes());
        return history;
    }

    @Test
    void notes_that_came_meanwhile_keep_their_place_and_follow_a_theme_that_went_into_another() {
        halves();
        var found = find();
        assertEquals(List.of(new Consolidation.Lineage(6, 5)), found.merged());
        come(0, 0, 0, 0, 1);
        long last = next - 1;
        var places = new TreeMap<Long, Optional<Long>>();
        for (long note = 30; note < next; note++) {
            places.put(note, pool.theme(note));
        }
        assertTrue(places.containsValue(Optional.of(6L)) && places.containsValue(Optional.of(5L)), places::toString);
        var brought = pool.adopt(copy, found);
        assertEquals(List.of(6L), brought.ended());
        assertEquals(List.of(new Consolidation.Lineage(6, 5)), brought.merged());
        for (long note = 30; note < last; note++) {
            assertEquals(Optional.of(5L), pool.theme(note));
        }
        assertEquals(Optional.of(7L), pool.theme(last));
        assertEquals(brought.moves().size(), 10 + places.values().stream().filter(Optional.of(6L)::equals).count());
    }

    @Test
    void a_theme_that_a_curator_named_meanwhile_is_left_alone_and_the_others_are_not() {
        halves();
        for (int i = 0; i < 20; i++) {
            var vector = crowd.on(2 + i % 2);
            pool.assign(next, vector);
            pool.move(next, 7L);
            pool.unlock(7);
            next++;
        }
        var found = find();
        assertEquals(2, found.created().size());
        pool.lock(6);
        var brought = pool.adopt(copy, found);
        assertEquals(10, pool.themes().get(5L).size());
        assertEquals(10, pool.themes().get(6L).size());
        assertEquals(2, brought.created().size(), "the other matters are apart");
        assertEquals(List.of(), brought.ended());
    }

    @Test
    void a_merge_a_move_and_a_withdrawal_meanwhile_hold() {
        halves();
        var found = find();
        pool.merge(7, 6);
        pool.move(0, null);
        pool.remove(2);
        var before = pool.themes();
        assertEquals(List.of(), pool.adopt(copy, found).moves());
        assertEquals(before, pool.themes());
        assertEquals(Optional.empty(), pool.theme(0));
    }

    @Test
    void new_themes_get_the_next_free_numbers_and_one_that_lost_its_notes_is_not_made() {
        var rows = new ArrayList<PooledNote>();
        for (int note = 0; note < 40; note++) {
            rows.add(new PooledNote(note, crowd.on(note % 4), note + 1, 1L, false));
        }
        pool.restore(rows, 2);
        next = 40;
        var found = find();
        assertEquals(List.of(2L, 3L, 4L), found.created());
        come(8, 8, 9, 9);
        assertEquals(4, pool.nextTheme(), "two themes were made of them meanwhile");
        long gone = copy.theme(found.moves().get(0).note()).orElseThrow();
        copy.themes().get(gone).stream().skip(1).forEach(pool::remove);
        var brought = pool.adopt(copy, found);
        assertEquals(List.of(4L, 5L), brought.created());
        assertEquals(6, pool.nextTheme());
        assertEquals(Optional.of(2L), pool.theme(40), "a theme made meanwhile keeps its number");
        assertFalse(pool.themes().values().stream().anyMatch(List::isEmpty));
        assertEquals(5, pool.themes().size());
    }

    @Test
    void what_the_carrier_began_with_stands_apart_though_it_has_no_position() {
        var rows = new ArrayList<PooledNote>();
        rows.add(new PooledNote(-2, crowd.on(0), 0, 1L, true));
        rows.add(new PooledNote(-1, crowd.on(1), 0, 2L, true));
        pool.restore(rows, 3);
        for (int i = 0; i < 20; i++) {
            come(i % 2);
        }
        pool.adopt(copy, find());
        assertEquals(2, pool.themes().size());
        pool.merge(1, 2);
        assertEquals(22, pool.themes().get(1L).size());
        pool.remove(-1);
        assertEquals(21, pool.themes().get(1L).size());
        assertTrue(pool.themes().get(1L).contains(-2L));
    }
}
