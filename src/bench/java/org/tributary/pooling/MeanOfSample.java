package org.tributary.pooling;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Computes the frozen mean that {@link Embedder} takes away: of every fifth text of each given file, each file weighing
 * the same. Arguments: the file to write, then files of {@code label<TAB>text}, gzipped.
 */
public final class MeanOfSample {
    private static final int STEP = 5;

    private MeanOfSample() {
    }

    public static void main(String[] arguments) throws IOException {
        var mean = new double[Embedder.DIMENSIONS];
        try (var embedder = Embedder.uncentred()) {
            for (int f = 1; f < arguments.length; f++) {
                var texts = texts(Path.of(arguments[f]));
                int count = (texts.size() + STEP - 1) / STEP;
                for (int t = 0; t < texts.size(); t += STEP) {
                    var vector = embedder.embed(texts.get(t)).vector();
                    for (int i = 0; i < mean.length; i++) {
                        mean[i] += vector[i] / (double) count / (arguments.length - 1);
                    }
                }
            }
        }
        var result = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            result[i] = (float) mean[i];
        }
        Files.write(Path.of(arguments[0]), Vectors.toBytes(result));
    }

    private static List<String> texts(Path file) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
            new GZIPInputStream(new FileInputStream(file.toFile())), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.substring(line.indexOf('\t') + 1)).toList();
        }
    }
}
