package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Seven wordings of one complaint, and forty other notes. */
class InsuranceNotesTest {
    private static final List<Samples.Sample> ROWS = Samples.read("insurance-notes.tsv");
    private static List<float[]> vectors = List.of();

    @BeforeAll
    static void embed() {
        try (var embedder = new Embedder()) {
            vectors = ROWS.stream().map(row -> embedder.embed(row.text()).vector()).toList();
        }
    }

    @AfterAll
    static void forget() {
        vectors = List.of();
    }

    private static Pool pooled(long order) {
        var notes = new ArrayList<>(IntStream.range(0, ROWS.size()).boxed().toList());
        Collections.shuffle(notes, new Random(order));
        var pool = new Pool(PoolParameters.standard());
        notes.forEach(note -> pool.assign(note, vectors.get(note)));
        return pool;
    }

    private static List<Long> notes(String label) {
        return IntStream.range(0, ROWS.size()).filter(i -> ROWS.get(i).label().equals(label)).mapToObj(i -> (long) i).toList();
    }

    @Test
    void seven_wordings_of_a_complaint_are_one_theme_in_any_order_before_and_after_consolidation() {
        var complaint = notes("deductible");
        assertEquals(7, complaint.size());
        for (int order = 0; order < 10; order++) {
            var pool = pooled(order);
            for (int round = 0; round < 3; round++) {
                var theme = pool.theme(complaint.get(0)).orElseThrow();
                var members = new ArrayList<>(pool.themes().get(theme));
                Collections.sort(members);
                assertEquals(complaint, members, "order " + order + " round " + round);
                pool.consolidate();
            }
        }
    }

    @Test
    void assorted_notes_make_no_great_theme_and_many_stay_unthemed() {
        for (int order = 0; order < 10; order++) {
            var pool = pooled(order);
            pool.consolidate();
            pool.themes().forEach(
                    (theme, members) -> assertTrue(members.size() >= 2 && members.size() <= 7, "theme of " + members.size()));
            assertTrue(ROWS.size() - pool.themes().values().stream().mapToInt(List::size).sum() >= 10);
        }
    }

    @Test
    void a_pool_of_any_small_size_is_consolidated_soberly() {
        for (int size = 0; size <= ROWS.size(); size++) {
            var pool = new Pool(PoolParameters.standard());
            for (int note = ROWS.size() - size; note < ROWS.size(); note++) {
                pool.assign(note, vectors.get(note));
            }
            pool.consolidate();
            pool.themes().forEach((theme, members) -> assertTrue(members.size() >= 2 && members.size() <= 7));
        }
    }

    @Test
    void the_label_tells_what_the_theme_is_about() {
        var pool = pooled(1);
        long theme = pool.theme(notes("deductible").get(0)).orElseThrow();
        var texts = new java.util.TreeMap<Long, List<String>>();
        pool.themes().keySet().forEach(each -> texts.put(each, pool.likeness().mostCentral(each, 20).stream()
                .map(neighbour -> ROWS.get((int) neighbour.note()).text()).toList()));
        var label = Labels.of(texts).get(theme);
        assertTrue(label.headline().contains("deductible"), label.toString());
        assertTrue(label.chips().get(0).contains("deductible"), label.toString());
    }
}
