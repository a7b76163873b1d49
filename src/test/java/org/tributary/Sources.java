package org.tributary;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of the repository, for the tests that read them. */
final class Sources {

    static final String COMPONENTS = "platform|privacy|people|audit|observation|insight|product|publication|satisfaction|transfer"
            + "|notification|home";

    private Sources() {
    }

    static List<Path> under(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    static Set<String> textKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path bundle : under("src/main/resources/texts", "_en.properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            keys.addAll(texts.stringPropertyNames());
        }
        return keys;
    }
}
