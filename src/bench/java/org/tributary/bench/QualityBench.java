package org.tributary.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tributary.pooling.Agreement;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PoolParameters;

/** How well labelled texts are pooled at once, beside others, and one by one in four orders. */
final class QualityBench {

    private static final int ORDERS = 4;

    private QualityBench() {
    }

    static void batch(Report report, List<Texts> alone) {
        report.title("Batch: all at once, nothing else in the pool");
        for (var texts : alone) {
            long start = System.nanoTime();
            var pool = Pooling.batch(texts);
            report.line(texts.name(), "%s  %.1f s", Pooling.score(pool, texts), (System.nanoTime() - start) / 1e9);
        }
    }

    static void together(Report report, Texts first, Texts second) {
        report.title("The same beside each other, in one pool");
        var both = first.and(second);
        var pool = Pooling.batch(both);
        report.line(first.name(), Pooling.score(Pooling.themes(pool, 0, first.size()), first.labels()));
        report.line(second.name(), Pooling.score(Pooling.themes(pool, first.size(), both.size()), second.labels()));
    }

    /** Comes one by one, with a consolidation every 500; the last order is sorted by label. */
    static void stream(Report report, Texts texts) {
        report.title("One by one, consolidation every " + Pooling.CONSOLIDATE_EVERY + ": " + texts.name());
        var results = new ArrayList<List<Object>>();
        for (int order = 0; order < ORDERS; order++) {
            var arrivals = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
            Collections.shuffle(arrivals, new Random(order));
            if (order == ORDERS - 1) {
                arrivals.sort(Comparator.comparing(note -> texts.all().get(note).label()));
            }
            results.add(stream(report, texts, arrivals, order == ORDERS - 1 ? "order by label" : "order " + (order + 1)));
        }
        double least = 1;
        double sum = 0;
        for (int i = 0; i < ORDERS; i++) {
            for (int j = 0; j < i; j++) {
                double agreement = Agreement.of(results.get(i), results.get(j)).adjustedRand();
                least = Math.min(least, agreement);
                sum += agreement;
            }
        }
        report.line("orders agree (ARI)", "mean %.1f, least %.1f", 100 * sum / (ORDERS * (ORDERS - 1) / 2), 100 * least);
    }

    private static List<Object> stream(Report report, Texts texts, List<Integer> arrivals, String name) {
        var pool = new Pool(PoolParameters.standard());
        var first = new Object[texts.size()];
        var moved = new StringBuilder();
        for (int i = 0; i < arrivals.size(); i++) {
            int note = arrivals.get(i);
            first[note] = Pooling.theme(note, pool.assign(note, texts.vector(note)));
            if ((i + 1) % Pooling.CONSOLIDATE_EVERY == 0 || i + 1 == arrivals.size()) {
                moved.append(" %.1f".formatted(100.0 * pool.consolidate().moves().size() / (i + 1)));
            }
        }
        var later = arrivals.subList(arrivals.size() / 2, arrivals.size());
        report.line(name + ", first assignment, second half", "ARI %.1f", Pooling.adjustedRand(
                later.stream().map(note -> first[note]).toList(), later.stream().map(texts.labels()::get).toList()));
        var themes = Pooling.themes(pool, 0, texts.size());
        report.line(name + ", after the last consolidation", Pooling.score(themes, texts.labels()));
        report.line(name + ", moved by each consolidation", "%s %%; by one more %.1f %%", moved,
                100.0 * pool.consolidate().moves().size() / texts.size());
        return themes;
    }
}
