package org.tributary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Language;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PoolParameters;
import org.tributary.privacy.Masking;

/** What each step of a note costs, alone on the machine, and how much memory all of it takes. */
final class SpeedBench {

    private static final int TEXTS = 1000;
    private static final int WARM = 200;

    private SpeedBench() {
    }

    static void run(Report report, Texts texts, Embedder embedder) throws IOException, InterruptedException {
        report.title("Speed, a text (" + TEXTS + " of " + texts.name() + ")");
        var masking = new Masking();
        double[] whole = new double[4];
        whole[0] = step(report, "mask", text -> masking.mask(texts.all().get(text).text()));
        whole[1] = step(report, "language", text -> Language.of(texts.all().get(text).text()));
        whole[2] = step(report, "embed (word pieces and model)", text -> embedder.embed(texts.all().get(text).text()));
        var pool = new Pool(PoolParameters.standard());
        int before = texts.size() - TEXTS - WARM;
        for (int note = 0; note < before; note++) {
            pool.assign(note, texts.vector(note));
        }
        pool.consolidate();
        whole[3] = step(report, "assign, beside " + before + " notes",
                text -> pool.assign(before + text, texts.vector(before + text)));
        report.line("everything but the embedding", "%.1f %% of the four",
                100 * (1 - whole[2] / (whole[0] + whole[1] + whole[2] + whole[3])));
        for (int threads = 1; threads <= 2; threads++) {
            report.line("embedded a second, threads " + threads, "%.0f", throughput(texts, embedder, threads));
        }
        long start = System.nanoTime();
        int moved = pool.consolidate().moves().size();
        report.line("consolidation of " + pool.size() + ", " + (TEXTS + WARM) + " of them new", "%.2f s, moved %d",
                (System.nanoTime() - start) / 1e9, moved);
        memory(report);
    }

    private static double step(Report report, String name, IntConsumer step) {
        var nanoseconds = new long[TEXTS];
        long sum = 0;
        for (int text = 0; text < TEXTS + WARM; text++) {
            long start = System.nanoTime();
            step.accept(text);
            if (text >= WARM) {
                nanoseconds[text - WARM] = System.nanoTime() - start;
                sum += nanoseconds[text - WARM];
            }
        }
        report.line(name, Pooling.percentiles(nanoseconds));
        return sum;
    }

    private static double throughput(Texts texts, Embedder embedder, int threads) throws InterruptedException {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        var workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            workers[t] = new Thread(() -> {
                for (int i = next.getAndIncrement(); i < TEXTS; i = next.getAndIncrement()) {
                    embedder.embed(texts.all().get(i).text());
                }
            });
            workers[t].start();
        }
        for (var worker : workers) {
            worker.join();
        }
        return TEXTS * 1e9 / (System.nanoTime() - start);
    }

    static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    /** Resident memory is known on Linux only. */
    private static void memory(Report report) throws IOException {
        report.line("heap after a collection", "%d MiB", heap());
        var status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (var line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS")) {
                    report.line("resident", line.substring(6).strip());
                }
            }
        }
    }
}
