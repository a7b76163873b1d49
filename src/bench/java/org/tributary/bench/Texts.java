package org.tributary.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Vectors;

/** Labelled texts with their vectors, which are kept in target/bench-vectors from one run to the next. */
record Texts(String name, List<Text> all) {

    private static final Path KEPT = Path.of("target", "bench-vectors");

    /** A text, what it is about, and its vector. */
    record Text(String label, String text, float[] vector) {
    }

    /** Rows of {@code label<TAB>text}, from src/bench/resources or, with a path, from elsewhere; embedded on two threads. */
    static Texts read(String name, Embedder embedder) {
        var rows = lines(name).stream().map(line -> line.split("\t", 2)).toList();
        return embedded(name, rows.stream().map(row -> row[0]).toList(), rows.stream().map(row -> row[1]).toList(), embedder);
    }

    static Texts embedded(String name, List<String> labels, List<String> texts, Embedder embedder) {
        var crc = new CRC32();
        texts.forEach(text -> crc.update((text + '\n').getBytes(StandardCharsets.UTF_8)));
        var file = KEPT.resolve("%08x %s.bin".formatted(crc.getValue(), embedder.version().replace(' ', '_')));
        try {
            Files.createDirectories(KEPT);
            int bytes = Embedder.DIMENSIONS * Float.BYTES;
            if (!Files.exists(file) || Files.size(file) != (long) texts.size() * bytes) {
                var buffer = ByteBuffer.allocate(texts.size() * bytes);
                IntStream.range(0, texts.size()).parallel()
                        .forEach(i -> buffer.put(i * bytes, Vectors.toBytes(embedder.embed(texts.get(i)).vector())));
                Files.write(file, buffer.array());
            }
            var vectors = Files.readAllBytes(file);
            return new Texts(name, IntStream.range(0, texts.size()).mapToObj(i -> new Text(labels.get(i), texts.get(i),
                    Vectors.fromBytes(Arrays.copyOfRange(vectors, i * bytes, (i + 1) * bytes)))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String name) {
        InputStream resource = Texts.class.getResourceAsStream("/" + name);
        try (var in = resource == null ? Files.newInputStream(Path.of(name)) : resource;
                var reader = new BufferedReader(new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(in) : in,
                        StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return all.size();
    }

    float[] vector(int index) {
        return all.get(index).vector();
    }

    List<String> labels() {
        return all.stream().map(Text::label).toList();
    }

    Texts part(String name, int from, int to) {
        return new Texts(name, List.copyOf(all.subList(from, to)));
    }

    Texts shuffled(long seed) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return new Texts(name, shuffled);
    }

    /** At most so many of each label, the first ones. */
    Texts most(String name, int most) {
        var counts = new HashMap<String, Integer>();
        return new Texts(name, all.stream().filter(text -> counts.merge(text.label(), 1, Integer::sum) <= most).toList());
    }

    /** The label that comes first has so many, the r-th 1 / r of that, each at least so many (Zipf's law). */
    Texts skewed(String name, int largest, int least) {
        var labels = all.stream().map(Text::label).distinct().toList();
        var counts = new HashMap<String, Integer>();
        return new Texts(name, all.stream().filter(text -> counts.merge(text.label(), 1,
                Integer::sum) <= Math.max(least, largest / (1 + labels.indexOf(text.label())))).toList());
    }

    Texts and(Texts others) {
        var both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Texts(name + " + " + others.name, both);
    }
}
