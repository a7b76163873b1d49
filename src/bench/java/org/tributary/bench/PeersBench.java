package org.tributary.bench;

import cc.mallet.pipe.CharSequence2TokenSequence;
import cc.mallet.pipe.CharSequenceLowercase;
import cc.mallet.pipe.Pipe;
import cc.mallet.pipe.SerialPipes;
import cc.mallet.pipe.TokenSequence2FeatureSequence;
import cc.mallet.pipe.TokenSequenceRemoveStopwords;
import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.carrot2.clustering.Cluster;
import org.carrot2.clustering.ClusteringAlgorithm;
import org.carrot2.clustering.Document;
import org.carrot2.clustering.kmeans.BisectingKMeansClusteringAlgorithm;
import org.carrot2.clustering.lingo.LingoClusteringAlgorithm;
import org.carrot2.clustering.stc.STCClusteringAlgorithm;
import org.carrot2.language.LanguageComponents;

/** What others make of the same texts in the same run; those marked K are told the number of themes. */
final class PeersBench {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}']+");
    private static final int COMMONEST_WORDS = 3000;
    private static final int LDA_ITERATIONS = 500;
    /** What a peer gets for one set of texts; Carrot2's Lingo needs longer where there are many. */
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Texts texts;
    private final int themes;

    private PeersBench(Texts texts) {
        this.texts = texts;
        themes = (int) texts.labels().stream().distinct().count();
    }

    static void run(Report report, Texts texts) {
        report.title("Peers on the same texts: " + texts.name());
        var peers = new PeersBench(texts);
        var found = new java.util.LinkedHashMap<String, Supplier<List<?>>>();
        found.put("Tributary", () -> Pooling.themes(Pooling.batch(texts), 0, texts.size()));
        found.put("k-means on the same vectors (K)", () -> peers.kMeans(texts.all().stream().map(Texts.Text::vector)
                .toArray(float[][]::new)));
        found.put("k-means on TF-IDF (K)", () -> peers.kMeans(peers.wordWeights()));
        found.put("Mallet LDA (K)", peers::topics);
        found.put("Carrot2 STC", () -> peers.carrot(new STCClusteringAlgorithm()));
        found.put("Carrot2 bisecting k-means (K)", () -> {
            var algorithm = new BisectingKMeansClusteringAlgorithm();
            algorithm.clusterCount.set(peers.themes);
            return peers.carrot(algorithm);
        });
        // Last, since it cannot be interrupted where it is cut.
        found.put("Carrot2 Lingo", () -> peers.carrot(new LingoClusteringAlgorithm()));
        found.forEach((name, peer) -> peers.judge(report, name, peer));
    }

    private void judge(Report report, String name, Supplier<List<?>> peer) {
        long start = System.nanoTime();
        var running = new FutureTask<List<?>>(peer::get);
        var thread = new Thread(running, name);
        thread.setDaemon(true);
        thread.start();
        try {
            var themes = running.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            report.line(name, "%s  %.1f s", Pooling.score(themes, texts.labels()), (System.nanoTime() - start) / 1e9);
        } catch (TimeoutException e) {
            running.cancel(true);
            report.line(name, "cut after %d s", LIMIT.toSeconds());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private List<?> kMeans(float[][] vectors) {
        return Arrays.stream(new KMeans(vectors, themes).clusters()).boxed().toList();
    }

    private float[][] wordWeights() {
        var documents = new HashMap<String, Integer>();
        var words = new ArrayList<List<String>>();
        for (var text : texts.all()) {
            words.add(WORD.matcher(text.text().toLowerCase(Locale.ROOT)).results().map(found -> found.group()).toList());
            new HashSet<>(words.get(words.size() - 1)).forEach(word -> documents.merge(word, 1, Integer::sum));
        }
        var numbers = new HashMap<String, Integer>();
        documents.entrySet().stream().filter(word -> word.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(COMMONEST_WORDS).forEach(word -> numbers.put(word.getKey(), numbers.size()));
        return words.stream().map(text -> {
            var vector = new float[numbers.size()];
            text.stream().filter(numbers::containsKey).forEach(word -> vector[numbers.get(word)] += (float) Math
                    .log((double) texts.size() / documents.get(word)));
            double length = 0;
            for (float weight : vector) {
                length += weight * weight;
            }
            for (int i = 0; i < vector.length && length > 0; i++) {
                vector[i] /= (float) Math.sqrt(length);
            }
            return vector;
        }).toArray(float[][]::new);
    }

    private List<?> topics() {
        Logger.getLogger(ParallelTopicModel.class.getName()).setLevel(Level.OFF);
        ParallelTopicModel.logger.setLevel(Level.OFF);
        var instances = new InstanceList(new SerialPipes(new Pipe[]{new CharSequenceLowercase(),
                new CharSequence2TokenSequence(WORD), new TokenSequenceRemoveStopwords(), new TokenSequence2FeatureSequence()}));
        for (int i = 0; i < texts.size(); i++) {
            instances.addThruPipe(new Instance(texts.all().get(i).text(), null, i, null));
        }
        var model = new ParallelTopicModel(themes, themes * 0.05, 0.01);
        model.addInstances(instances);
        model.setNumThreads(1);
        model.setRandomSeed(1);
        model.setNumIterations(LDA_ITERATIONS);
        model.printLogLikelihood = false;
        model.showTopicsInterval = 0;
        try {
            model.estimate();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var found = new ArrayList<Integer>();
        for (int i = 0; i < texts.size(); i++) {
            double[] shares = model.getTopicProbabilities(i);
            int best = 0;
            for (int topic = 1; topic < shares.length; topic++) {
                best = shares[topic] > shares[best] ? topic : best;
            }
            found.add(best);
        }
        return found;
    }

    /** A text in several clusters counts in the first; one in none is a theme of its own. */
    private List<?> carrot(ClusteringAlgorithm algorithm) {
        record Numbered(int number, String text) implements Document {

            @Override
            public void visitFields(java.util.function.BiConsumer<String, String> field) {
                field.accept("text", text);
            }
        }
        var documents = new ArrayList<Numbered>();
        for (int i = 0; i < texts.size(); i++) {
            documents.add(new Numbered(i, texts.all().get(i).text()));
        }
        try {
            var clusters = algorithm.cluster(documents.stream(), LanguageComponents.loader().load().language("English"));
            var found = new ArrayList<Object>();
            texts.all().forEach(text -> found.add("unthemed " + found.size()));
            for (int c = clusters.size() - 1; c >= 0; c--) {
                for (Numbered document : ((Cluster<Numbered>) clusters.get(c)).getDocuments()) {
                    found.set(document.number(), (long) c);
                }
            }
            return found;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
