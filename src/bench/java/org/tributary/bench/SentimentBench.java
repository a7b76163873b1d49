package org.tributary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Sentiment;

/**
 * Trains the sentiment on four fifths of the Amazon snippets and on requests without a mood, and judges it on the last fifth, which
 * it does not see (whole reviews: the file keeps their order). With a path as argument, {@link #main} writes the weights there.
 */
public final class SentimentBench {

    private static final String SNIPPETS = "amazon_snippets_vader.tsv.gz";
    /** Fixed on the last quarter of the part that is trained on. */
    private static final double PENALTY = 1;
    /** Every so many of CLINC150's training requests stand for what has no mood. */
    private static final int EVERY = 15;

    private SentimentBench() {
    }

    public static void main(String[] arguments) throws IOException {
        try (var embedder = new Embedder()) {
            var snippets = Texts.read(SNIPPETS, embedder);
            var sentiment = new Sentiment(fit(training(snippets).and(calm(embedder)), PENALTY));
            if (arguments.length > 0) {
                Files.write(Path.of(arguments[0]), sentiment.toBytes());
            }
            run(new Report(), sentiment, snippets, embedder);
        }
    }

    /** What {@link PoolingBench} prints. */
    static void run(Report report, Sentiment shipped, Texts snippets, Embedder embedder) throws IOException {
        report.title("Sentiment, trained on four fifths of the Amazon snippets and on requests without a mood");
        var training = training(snippets);
        int cut = training.size() * 3 / 4;
        for (double penalty : new double[]{0.3, 1, 3, 10}) {
            var fitted = new Sentiment(fit(training.part("", 0, cut).and(calm(embedder)), penalty));
            report.line("penalty " + penalty, right(fitted, training.part("", cut, training.size()), 0));
        }
        var held = snippets.part("held out", training.size(), snippets.size());
        report.line("held out, as shipped", right(shipped, held, 0));
        report.line("held out, valence of 1 or more", right(shipped, held, 1));
        report.line("requests of unseen kinds (CLINC150 out of scope) called negative", "%.1f %%",
                share(shipped, Texts.read("clinc150_oos.tsv.gz", embedder)));
        var kinds = new TreeMap<String, List<Texts.Text>>();
        notes(embedder).all().forEach(note -> kinds.computeIfAbsent(note.label(), kind -> new ArrayList<>()).add(note));
        kinds.forEach((kind, all) -> report.line("wordings of kind " + kind + " called negative", "%.1f %% of %d",
                share(shipped, new Texts(kind, all)), all.size()));
    }

    /** Requests as texts without a mood: on the positive side by a hair, so that they are not negative. */
    private static Texts calm(Embedder embedder) {
        var requests = Texts.read("clinc150_train.tsv.gz", embedder);
        return new Texts("calm", IntStream.range(0, requests.size()).filter(i -> i % EVERY == 0)
                .mapToObj(i -> new Texts.Text("0.01", requests.all().get(i).text(), requests.vector(i))).toList());
    }

    private static Texts training(Texts snippets) {
        return snippets.part("trained on", 0, snippets.size() * 4 / 5);
    }

    /** The wordings of the demo network, labelled with the kind that their thing has. */
    private static Texts notes(Embedder embedder) throws IOException {
        var kinds = new ArrayList<String>();
        var texts = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/resources/demo/things"))) {
            for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
                var lines = Files.readAllLines(file);
                var kind = lines.stream().filter(line -> line.startsWith("kind:")).findFirst().orElse("kind: none").substring(6);
                lines.subList(lines.indexOf("---") + 1, lines.size()).stream().filter(line -> !line.isBlank()).forEach(line -> {
                    kinds.add(kind);
                    texts.add(line);
                });
            }
        }
        return Texts.embedded("notes", kinds, texts, embedder);
    }

    private static double share(Sentiment sentiment, Texts texts) {
        return 100.0 * texts.all().stream().filter(text -> sentiment.isNegative(text.vector())).count() / texts.size();
    }

    /** Accuracy, and the mean of both classes' own, among texts whose valence is at least so far from zero. */
    private static String right(Sentiment sentiment, Texts texts, double least) {
        int[][] counts = new int[2][2];
        for (var text : texts.all()) {
            double valence = Double.parseDouble(text.label());
            if (valence != 0 && Math.abs(valence) >= least) {
                counts[valence < 0 ? 1 : 0][sentiment.isNegative(text.vector()) ? 1 : 0]++;
            }
        }
        double positives = counts[0][0] + counts[0][1];
        double negatives = counts[1][0] + counts[1][1];
        return "accuracy %.1f %%, balanced %.1f %%, of %d".formatted(
                100 * (counts[0][0] + counts[1][1]) / (positives + negatives),
                50 * (counts[0][0] / positives + counts[1][1] / negatives), (int) (positives + negatives));
    }

    /** Logistic regression with a quadratic penalty (not on the constant) by Newton's method. @return weights and constant */
    private static float[] fit(Texts texts, double penalty) {
        var rows = texts.all().stream().filter(text -> Double.parseDouble(text.label()) != 0).toList();
        int terms = Embedder.DIMENSIONS + 1;
        double[] weights = new double[terms];
        for (int round = 0; round < 12; round++) {
            double[][] curvature = new double[terms][terms];
            double[] slope = new double[terms];
            for (var row : rows) {
                double[] x = IntStream.range(0, terms).mapToDouble(i -> i < terms - 1 ? row.vector()[i] : 1).toArray();
                double sum = 0;
                for (int i = 0; i < terms; i++) {
                    sum += weights[i] * x[i];
                }
                double chance = 1 / (1 + Math.exp(-sum));
                double miss = (Double.parseDouble(row.label()) < 0 ? 1 : 0) - chance;
                double spread = Math.max(1e-9, chance * (1 - chance));
                for (int i = 0; i < terms; i++) {
                    slope[i] += miss * x[i];
                    for (int j = 0; j <= i; j++) {
                        curvature[i][j] += spread * x[i] * x[j];
                    }
                }
            }
            for (int i = 0; i < terms; i++) {
                if (i < terms - 1) {
                    slope[i] -= penalty * weights[i];
                    curvature[i][i] += penalty;
                }
                for (int j = i + 1; j < terms; j++) {
                    curvature[i][j] = curvature[j][i];
                }
            }
            double[] step = solved(curvature, slope);
            for (int i = 0; i < terms; i++) {
                weights[i] += step[i];
            }
        }
        var result = new float[terms];
        for (int i = 0; i < terms; i++) {
            result[i] = (float) weights[i];
        }
        return result;
    }

    /** Cholesky; the matrix is symmetric and positive definite. */
    private static double[] solved(double[][] a, double[] b) {
        int n = b.length;
        double[] x = b.clone();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < n; i++) {
                    a[i][j] -= a[i][k] * a[j][k];
                }
            }
            double root = Math.sqrt(a[j][j]);
            for (int i = j; i < n; i++) {
                a[i][j] /= root;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= a[i][k] * x[k];
            }
            x[i] /= a[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= a[k][i] * x[k];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
