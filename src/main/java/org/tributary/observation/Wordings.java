package org.tributary.observation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Named groups of wordings from a resource beside this class: under each {@code [name]} one regular expression a line, on whole
 * words, in the three languages of the portal together. They are held against texts as {@link #plain} writes them.
 */
final class Wordings {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    /** A text is often wrapped where no sentence ends. */
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?;…])\\s+|\\n\\s*\\n");

    private final Map<String, Pattern> named = new HashMap<>();

    private Wordings(Map<String, List<String>> lines) {
        lines.forEach((name, wordings) -> named.put(name, Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + String.join("|", wordings) + ")(?![\\p{L}\\p{N}])")));
    }

    static Wordings read(String resource) {
        try (InputStream in = Objects.requireNonNull(Wordings.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, List<String>> lines = new HashMap<>();
            String name = "";
            for (String line : reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
                if (line.startsWith("[") && line.endsWith("]") && line.matches("\\[\\w+]")) {
                    name = line.substring(1, line.length() - 1);
                } else {
                    lines.computeIfAbsent(name, key -> new ArrayList<>()).add(line.strip());
                }
            }
            return new Wordings(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean in(String name, String plain) {
        return Objects.requireNonNull(named.get(name), name).matcher(plain).find();
    }

    /** The text without what this group matches. */
    String without(String name, String plain) {
        return Objects.requireNonNull(named.get(name), name).matcher(plain).replaceAll(" ");
    }

    /** In small letters, without accents, with straight apostrophes and single blanks. */
    static String plain(String text) {
        String straight = text.replace('’', '\'').replace('‘', '\'').replace('`', '\'').replace('´', '\'');
        String bare = MARKS.matcher(Normalizer.normalize(straight, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The sentences of a text, each as {@link #plain} writes it. */
    static List<String> plainSentences(String text) {
        return sentences(text).stream().map(Wordings::plain).toList();
    }

    /** The sentences of a text as it was typed. */
    static List<String> sentences(String text) {
        return Stream.of(ENDS.split(text)).map(String::strip).filter(sentence -> !sentence.isEmpty()).toList();
    }
}
