package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Guards the quality on real questions; the full figures come from the benchmark. They arrive in several orders, since one order
 * tells little: what is right on arrival differs by three points (standard deviation of the ARI) from one order to the next.
 */
class PoolQualityTest {
    private static final int ORDERS = 8;

    @Test
    void fifteen_hundred_bank_questions_are_pooled_well() {
        var rows = Samples.read("banking77-sample.tsv.gz");
        var vectors = new ArrayList<float[]>();
        try (var embedder = new Embedder()) {
            rows.forEach(row -> vectors.add(embedder.embed(row.text()).vector()));
        }
        double onArrival = 0;
        double consolidated = 0;
        for (int order = 0; order < ORDERS; order++) {
            var notes = new ArrayList<Integer>();
            rows.forEach(row -> notes.add(notes.size()));
            Collections.shuffle(notes, new Random(order));
            var pool = new Pool(PoolParameters.standard());
            var first = arrive(notes, vectors, pool);
            var labels = notes.stream().map(note -> rows.get(note).label()).toList();
            var found = notes.stream().map(note -> theme(note, pool)).toList();
            onArrival += Agreement.of(first.subList(750, 1500), labels.subList(750, 1500)).adjustedRand() / ORDERS;
            consolidated += Agreement.of(found, labels).adjustedRand() / ORDERS;
        }
        System.out.printf("1,500 bank questions, ARI: on arrival %.3f, consolidated %.3f%n", onArrival, consolidated);
        assertTrue(consolidated >= 0.64, "consolidated " + consolidated);
        assertTrue(onArrival >= 0.5, "on arrival " + onArrival);
    }

    /** Where each note went at first. */
    private static List<Object> arrive(List<Integer> notes, List<float[]> vectors, Pool pool) {
        var first = new ArrayList<Object>();
        for (int note : notes) {
            pool.assign(note, vectors.get(note));
            first.add(theme(note, pool));
            if (first.size() % 500 == 0) {
                pool.consolidate();
            }
        }
        return first;
    }

    private static Object theme(int note, Pool pool) {
        return pool.theme(note).map(Object.class::cast).orElse("unthemed " + note);
    }
}
