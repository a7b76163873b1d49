package org.tributary.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.tributary.pooling.Division;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PoolParameters;
import org.tributary.pooling.PooledNote;
import org.tributary.pooling.Samples;
import org.tributary.pooling.Samples.Sample;

/**
 * How often the suggestions to curators are right: pairs of themes that may be the same are right where most notes of both have
 * the same label, a theme that may be two is right where a second label has a quarter of its notes. Training parts only, because
 * the limits are chosen from it.
 *
 * <pre>mvn -Pbench test-compile exec:java -Dexec.mainClass=org.tributary.bench.SuggestionBench</pre>
 */
public final class SuggestionBench {
    private static final int OF_A_LABEL = 40;

    private SuggestionBench() {
    }

    public static void main(String[] arguments) throws IOException {
        try (var embedder = new Embedder()) {
            System.out.println("the wordings of the demo network");
            judge(embedder, wordings());
            for (var name : List.of("/banking77_train.tsv.gz", "/clinc150_train.tsv.gz")) {
                System.out.println(name);
                judge(embedder, some(name));
            }
        }
    }

    private static void judge(Embedder embedder, List<Sample> texts) {
        var rows = new ArrayList<PooledNote>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(new PooledNote(i, embedder.embed(texts.get(i).text()).vector(), i + 1, null, false));
        }
        var pool = new Pool(PoolParameters.standard());
        pool.restore(rows, 1);
        pool.consolidate();
        var labels = new HashMap<Long, List<Map.Entry<String, Integer>>>();
        pool.themes().forEach((theme, notes) -> labels.put(theme, counted(notes, texts)));
        System.out.println("  themes " + labels.size());
        var pairs = pool.likeness().alike(0);
        for (double least : new double[] {0.01, 0.02, 0.03, 0.04, 0.045, 0.05, 0.06, 0.08}) {
            var told = pairs.stream().filter(pair -> pair.bound() >= least).toList();
            System.out.printf("  same, bound from %.3f: %d told, %.0f %% right%n", least, told.size(), percent(told.stream()
                .filter(pair -> first(labels, pair.larger()).equals(first(labels, pair.smaller()))).count(), told.size()));
        }
        record Told(Division division, boolean right) {
        }
        var divided = new ArrayList<Told>();
        pool.themes().forEach((theme, notes) -> {
            if (notes.size() >= 8) {
                divided.add(new Told(pool.likeness().division(theme), labels.get(theme).size() > 1
                    && labels.get(theme).get(1).getValue() * 4 >= notes.size()));
            }
        });
        System.out.println("  mixed " + divided.stream().filter(Told::right).count() + " of " + divided.size());
        for (double most : new double[] {0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.6}) {
            var told = divided.stream().filter(one -> one.division().across() <= most
                && one.division().smaller().size() * 5 >= one.division().larger().size()).toList();
            System.out.printf("  two, across to %.2f: %d told, %.0f %% right%n", most, told.size(),
                percent(told.stream().filter(Told::right).count(), told.size()));
        }
    }

    private static String first(Map<Long, List<Map.Entry<String, Integer>>> labels, long theme) {
        return labels.get(theme).get(0).getKey();
    }

    private static List<Map.Entry<String, Integer>> counted(List<Long> notes, List<Sample> texts) {
        var counts = new HashMap<String, Integer>();
        notes.forEach(note -> counts.merge(texts.get(note.intValue()).label(), 1, Integer::sum));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey())).toList();
    }

    /** Each thing that customers of the demo network say, in its wordings; one file a thing, one wording a line. */
    private static List<Sample> wordings() throws IOException {
        var all = new ArrayList<Sample>();
        try (var files = Files.list(Path.of("src/main/resources/demo/things"))) {
            for (var file : files.sorted().toList()) {
                Files.readAllLines(file).stream().dropWhile(line -> !line.equals("---")).skip(1).filter(line -> !line.isBlank())
                    .forEach(line -> all.add(new Sample(file.getFileName().toString(), line)));
            }
        }
        Collections.shuffle(all, new Random(1));
        return all;
    }

    private static double percent(long part, long of) {
        return of == 0 ? Double.NaN : 100.0 * part / of;
    }

    private static List<Sample> some(String name) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
            new GZIPInputStream(SuggestionBench.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            var rows = new ArrayList<>(Samples.parse(reader));
            Collections.shuffle(rows, new Random(1));
            var counts = new HashMap<String, Integer>();
            return rows.stream().filter(row -> counts.merge(row.label(), 1, Integer::sum) <= OF_A_LABEL).toList();
        }
    }
}
