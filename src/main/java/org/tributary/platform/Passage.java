package org.tributary.platform;

import java.io.Serializable;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A stretch of text in which something is marked. It travels as its parts and a page prints each by itself, so a text that was
 * found brings no markup with it.
 *
 * @param begun whether the text goes on before it
 * @param goesOn whether the text goes on after it
 */
public record Passage(List<Part> parts, boolean begun, boolean goesOn) implements Serializable {

    /** Some words, marked or not. */
    public record Part(String text, boolean marked) implements Serializable {
    }

    public static final Passage NONE = new Passage(List.of(), false, false);

    public Passage {
        parts = List.copyOf(parts);
    }

    /** A text marked from end to end. */
    static Passage marked(String text) {
        return new Passage(List.of(new Part(text, true)), false, false);
    }

    Passage within(boolean before, boolean after) {
        return new Passage(parts, before, after);
    }

    public boolean isMarked() {
        return parts.stream().anyMatch(Part::marked);
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** The sentences of a text, without the space around them. */
    public static List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\\R+")) {
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
                if (!line.substring(from, to).isBlank()) {
                    sentences.add(line.substring(from, to).strip());
                }
            }
        }
        return sentences;
    }
}
