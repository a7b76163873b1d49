package org.tributary.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Sentiment;

/**
 * How good and how fast the pooling engine is; src/docs/pooling.md has the figures.
 *
 * <pre>mvn -Pbench test-compile exec:java -Dexec.mainClass=org.tributary.bench.PoolingBench</pre>
 *
 * Arguments ({@code -Dexec.args}): the parts to run, of {@code batch together stream edits novelty sentiment masking trend speed
 * growth peers}, all without any; and files of {@code label<TAB>text}, gzipped or not, which are then judged in place of the
 * held-out halves of the training sets. Vectors are kept in target/bench-vectors.
 */
public final class PoolingBench {

    private static final List<String> PARTS = List.of("batch", "together", "stream", "edits", "novelty", "sentiment", "masking",
            "trend", "speed", "growth", "peers");

    private final Report report = new Report();
    private final Set<String> parts;
    private final List<String> files;

    private PoolingBench(List<String> arguments) {
        files = arguments.stream().filter(argument -> !PARTS.contains(argument)).toList();
        var named = arguments.stream().filter(PARTS::contains).toList();
        parts = Set.copyOf(named.isEmpty() ? PARTS : named);
    }

    public static void main(String[] arguments) throws Exception {
        new PoolingBench(Arrays.asList(arguments)).run();
    }

    private boolean runs(String part) {
        return parts.contains(part);
    }

    private void run() throws Exception {
        machine();
        if (runs("trend")) {
            TrendBench.run(report);
        }
        try (var embedder = new Embedder()) {
            judge(embedder);
        }
        machine();
    }

    private void machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        report.title("The machine");
        report.line("processors, most heap, Java", "%d, %d MiB, %s", system.getAvailableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20, Runtime.version());
        report.line("load of the last minute, this run's own with it", "%.1f", system.getSystemLoadAverage());
    }

    /** The halves of Banking77's training part are drawn once: parameters are fixed on the first, figures told on the second. */
    private void judge(Embedder embedder) throws Exception {
        var bank = Texts.read("banking77_train.tsv.gz", embedder).shuffled(99);
        var clinc = Texts.read("clinc150_train.tsv.gz", embedder).shuffled(99);
        var validation = Texts.read("clinc150_val.tsv.gz", embedder);
        var firstHalf = bank.part("Banking77 train, first half", 0, bank.size() / 2);
        var secondHalf = bank.part("Banking77 train, second half", bank.size() / 2, bank.size());
        var tuned = firstHalf.most("Banking77 train, tuned on, 40 a theme", 40);
        var held = new ArrayList<>(files.stream().map(file -> Texts.read(file, embedder)).toList());
        if (held.isEmpty()) {
            held.add(secondHalf.most("Banking77 train, held out, 40 a theme", 40));
            held.add(clinc.most("CLINC150 train, 30 a theme", 30));
        }
        if (runs("batch")) {
            var alone = new ArrayList<>(List.of(tuned, new Texts("CLINC150 validation, 20 a theme", validation.all())));
            alone.addAll(held);
            alone.add(secondHalf.skewed("Banking77 held out, skewed (150, 75, 50 …)", 150, 3));
            alone.add(clinc.skewed("CLINC150 train, skewed (100, 50, 33 …)", 100, 5));
            alone.add(secondHalf.part("Banking77 held out, 500 texts", 0, 500));
            alone.add(bank);
            QualityBench.batch(report, alone);
        }
        if (runs("together") && held.size() > 1) {
            QualityBench.together(report, held.get(0), held.get(1));
        }
        if (runs("stream")) {
            for (var texts : held) {
                QualityBench.stream(report, texts.shuffled(1));
            }
        }
        if (runs("edits")) {
            CuratorBench.run(report, bank.part("Banking77 train, 6,000 texts", 0, 6000), 3000);
        }
        if (runs("novelty")) {
            NoveltyBench.run(report, clinc.most("CLINC150 train", 30), validation,
                    Texts.read("clinc150_oos.tsv.gz", embedder));
        }
        if (runs("sentiment")) {
            SentimentBench.run(report, new Sentiment(), Texts.read("amazon_snippets_vader.tsv.gz", embedder), embedder);
        }
        if (runs("masking")) {
            MaskingBench.run(report, List.of(bank, validation));
        }
        if (runs("speed")) {
            SpeedBench.run(report, bank, embedder);
        }
        if (runs("growth")) {
            GrowthBench.run(report, 10_000, 30_000, 100_000);
        }
        // Last: what is cut there may go on in the background.
        if (runs("peers")) {
            for (var texts : held) {
                PeersBench.run(report, texts);
            }
        }
    }
}
