package org.tributary.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

    private static final Pattern ACT = Pattern.compile("@Audited\\(\"([^\"]+)\"\\)");

    @Test
    void every_act_that_is_kept_has_words() throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("texts.audit", java.util.Locale.ENGLISH);
        List<String> mute = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                ACT.matcher(Files.readString(source)).results().map(result -> result.group(1))
                        .filter(act -> !words.containsKey("audit.act." + act)).forEach(mute::add);
            }
        }
        assertEquals(List.of(), mute);
    }
}
