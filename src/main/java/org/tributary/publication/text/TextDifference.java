package org.tributary.publication.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What changed between two texts, sentence by sentence: the longest common run of sentences stays, the rest went or
 * came.
 */
public final class TextDifference {

    /** Beyond so many sentences on either side the texts are shown whole, as gone and come. */
    private static final int MOST = 1000;

    private TextDifference() {
    }

    /** Whether a sentence stayed, went or came. */
    public enum Change {
        SAME, GONE, NEW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A sentence, and what became of it. */
    public record Part(Change change, String text) implements Serializable {
    }

    /** The sentences of both in reading order, what went before what came in its place. */
    public static List<Part> between(String before, String after) {
        List<String> old = sentences(before);
        List<String> now = sentences(after);
        List<Part> parts = new ArrayList<>();
        if (old.size() > MOST || now.size() > MOST) {
            old.forEach(sentence -> parts.add(new Part(Change.GONE, sentence)));
            now.forEach(sentence -> parts.add(new Part(Change.NEW, sentence)));
            return parts;
        }
        int[][] common = commonLengths(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                parts.add(new Part(Change.SAME, now.get(j)));
                i++;
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                parts.add(new Part(Change.GONE, old.get(i++)));
            } else {
                parts.add(new Part(Change.NEW, now.get(j++)));
            }
        }
        return parts;
    }

    /** How many sentences are not as they were. */
    public static long changed(List<Part> parts) {
        long gone = parts.stream().filter(part -> part.change() == Change.GONE).count();
        long come = parts.stream().filter(part -> part.change() == Change.NEW).count();
        return Math.max(gone, come);
    }

    private static int[][] commonLengths(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> sentences(String text) {
        return text.strip().isEmpty() ? List.of() : List.of(text.strip().split("(?<=[.?:;])\\s+|\\s*\\R\\s*"));
    }
}
