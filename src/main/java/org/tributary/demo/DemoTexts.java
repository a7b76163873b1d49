package org.tributary.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts of the demo network, resources of the WAR under {@code demo/}. */
final class DemoTexts {

    private DemoTexts() {
    }

    static List<String> lines(String name) {
        try (InputStream stream = DemoTexts.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the WAR lacks demo/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
