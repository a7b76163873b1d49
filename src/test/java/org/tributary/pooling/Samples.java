package org.tributary.pooling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Labelled texts for tests and benchmarks. */
public final class Samples {
    private Samples() {
    }

    /** A text and what it is about. */
    public record Sample(String label, String text) {
    }

    /** Rows of {@code label<TAB>text} from this package's resources, gzipped when the name says so. */
    public static List<Sample> read(String name) {
        try (var in = Samples.class.getResourceAsStream(name);
                var reader = new BufferedReader(new InputStreamReader(name.endsWith(".gz") ? new GZIPInputStream(in) : in,
                        StandardCharsets.UTF_8))) {
            return parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Sample> parse(BufferedReader reader) {
        return reader.lines().map(line -> line.split("\t", 2)).map(row -> new Sample(row[0], row[1])).toList();
    }
}
