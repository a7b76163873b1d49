package org.tributary.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.tributary.pooling.Agreement;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PoolParameters;
import org.tributary.pooling.PooledNote;
import org.tributary.pooling.Samples;
import org.tributary.pooling.Samples.Sample;

/**
 * How well and how fast labelled texts are pooled: all at once, and one by one in two orders with a consolidation every
 * 500. Unthemed texts count as a theme of their own each.
 *
 * <pre>mvn -Pbench test-compile exec:java -Dexec.mainClass=org.tributary.bench.PoolingBench -Dexec.args="40"</pre>
 *
 * Arguments: the texts of each label to take at most (0 for all; 40 is the size of Banking77's test part), then files
 * of {@code label<TAB>text}, gzipped or not. Without files: the training parts of Banking77 and CLINC150 from
 * src/bench/resources. With several files, all of them are pooled together besides, and each is scored alone.
 */
public final class PoolingBench {
    private static final int CONSOLIDATE_EVERY = 500;

    private PoolingBench() {
    }

    private record Text(String label, float[] vector) {
    }

    public static void main(String[] arguments) throws IOException {
        int most = arguments.length == 0 ? 40 : Integer.parseInt(arguments[0]);
        var together = new ArrayList<Text>();
        var parts = new ArrayList<int[]>();
        try (var embedder = new Embedder()) {
            for (var name : arguments.length > 1 ? List.of(arguments).subList(1, arguments.length)
                : List.of("/banking77_train.tsv.gz", "/clinc150_train.tsv.gz")) {
                System.out.println(name);
                var texts = embedded(embedder, some(read(name), most));
                parts.add(new int[] {together.size(), together.size() + texts.size()});
                together.addAll(texts);
                var batch = batch(texts);
                System.out.println("  batch            " + score(texts, batch, IntStream.range(0, texts.size()).toArray()));
                var first = stream(texts, 1);
                var second = stream(texts, 2);
                System.out.println("  both orders      " + Agreement.of(first, second));
            }
        }
        if (parts.size() > 1) {
            var themes = batch(together);
            for (var part : parts) {
                System.out.println("in one pool: " + score(together, themes, IntStream.range(part[0], part[1]).toArray()));
            }
        }
    }

    private static List<Sample> read(String name) throws IOException {
        InputStream resource = PoolingBench.class.getResourceAsStream(name);
        try (var in = resource == null ? Files.newInputStream(Path.of(name)) : resource;
            var reader = new BufferedReader(new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(in) : in,
                StandardCharsets.UTF_8))) {
            return Samples.parse(reader);
        }
    }

    private static List<Sample> some(List<Sample> rows, int most) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));
        var counts = new HashMap<String, Integer>();
        return shuffled.stream().filter(row -> counts.merge(row.label(), 1, Integer::sum) <= most || most == 0).toList();
    }

    private static List<Text> embedded(Embedder embedder, List<Sample> rows) {
        long start = System.nanoTime();
        var texts = rows.stream().map(row -> new Text(row.label(), embedder.embed(row.text()).vector())).toList();
        System.out.printf("  %d texts, %.0f embedded a second on one thread%n", texts.size(),
            texts.size() * 1e9 / (System.nanoTime() - start));
        return texts;
    }

    private static List<Object> batch(List<Text> texts) {
        var rows = new ArrayList<PooledNote>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(new PooledNote(i, texts.get(i).vector(), i + 1, null, false));
        }
        var pool = new Pool(PoolParameters.standard());
        pool.restore(rows, 1);
        pool.consolidate();
        return themes(pool, texts.size());
    }

    private static List<Object> stream(List<Text> texts, long order) {
        var arrivals = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(arrivals, new Random(order));
        var pool = new Pool(PoolParameters.standard());
        var first = new ArrayList<Object>(Collections.nCopies(texts.size(), null));
        var moved = new StringBuilder();
        long assigning = 0;
        long consolidating = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            int note = arrivals.get(i);
            long start = System.nanoTime();
            var theme = pool.assign(note, texts.get(note).vector()).theme();
            assigning += System.nanoTime() - start;
            first.set(note, theme == null ? "unthemed " + note : theme);
            if ((i + 1) % CONSOLIDATE_EVERY == 0 || i + 1 == arrivals.size()) {
                start = System.nanoTime();
                moved.append(" %.1f".formatted(100.0 * pool.consolidate().moves().size() / (i + 1)));
                consolidating += System.nanoTime() - start;
            }
        }
        var later = arrivals.subList(arrivals.size() / 2, arrivals.size()).stream().mapToInt(note -> note).toArray();
        var themes = themes(pool, texts.size());
        System.out.println("  order " + order + ", arrival " + score(texts, first, later) + " (second half)");
        System.out.println("  order " + order + ", after   " + score(texts, themes, IntStream.range(0, texts.size()).toArray()));
        System.out.printf("    %d µs to assign a text, %d ms for all consolidations, moved by each (%%):%s%n",
            assigning / texts.size() / 1000, consolidating / 1_000_000, moved);
        return themes;
    }

    private static List<Object> themes(Pool pool, int notes) {
        return IntStream.range(0, notes).mapToObj(note -> {
            var theme = pool.theme(note);
            return theme.isPresent() ? (Object) theme.get() : "unthemed " + note;
        }).toList();
    }

    private static String score(List<Text> texts, List<Object> themes, int[] notes) {
        var found = IntStream.of(notes).mapToObj(themes::get).toList();
        var agreement = Agreement.of(found, IntStream.of(notes).mapToObj(note -> texts.get(note).label()).toList());
        return agreement + ", themes " + found.stream().filter(Long.class::isInstance).distinct().count() + ", unthemed "
            + found.stream().filter(String.class::isInstance).count();
    }
}
