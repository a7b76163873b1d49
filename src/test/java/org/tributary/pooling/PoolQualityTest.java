package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Guards the quality on real questions; the full figures come from the benchmark. */
class PoolQualityTest {
    @Test
    void fifteen_hundred_bank_questions_are_pooled_well() {
        var rows = Samples.read("banking77-sample.tsv.gz");
        var pool = new Pool(PoolParameters.standard());
        var first = new ArrayList<Object>();
        try (var embedder = new Embedder()) {
            for (int note = 0; note < rows.size(); note++) {
                var theme = pool.assign(note, embedder.embed(rows.get(note).text()).vector()).theme();
                first.add(theme == null ? "unthemed " + note : theme);
                if (note % 500 == 499) {
                    pool.consolidate();
                }
            }
        }
        var labels = rows.stream().map(Samples.Sample::label).toList();
        var found = new ArrayList<Object>();
        for (int note = 0; note < rows.size(); note++) {
            var theme = pool.theme(note);
            found.add(theme.isPresent() ? theme.get() : "unthemed " + note);
        }
        var onArrival = Agreement.of(first.subList(750, 1500), labels.subList(750, 1500));
        var consolidated = Agreement.of(found, labels);
        System.out.println("1,500 bank questions: on arrival " + onArrival + ", consolidated " + consolidated);
        assertTrue(consolidated.adjustedRand() >= 0.58, consolidated.toString());
        assertTrue(onArrival.adjustedRand() >= 0.48, onArrival.toString());
    }
}
