package org.tributary.pooling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that say nothing about a theme: each language's most frequent ones, and what every agent says of every customer. */
final class CommonWords {

    private static final Map<String, Set<String>> ALL = Stream.of(Language.ENGLISH, Language.SPANISH, Language.ITALIAN)
            .collect(Collectors.toMap(language -> language, CommonWords::read));

    private CommonWords() {
    }

    /** In lower case; of a language without a list the English ones. */
    static Set<String> of(String language) {
        return ALL.getOrDefault(language, ALL.get(Language.ENGLISH));
    }

    private static Set<String> read(String language) {
        try (InputStream words = CommonWords.class.getResourceAsStream("common-words_" + language + ".txt")) {
            return Set.copyOf(Arrays.asList(
                    new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
