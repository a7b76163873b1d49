package org.tributary.pooling;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * Splits a text into the word pieces that an uncased BERT model reads: cleaned, without accents, in lower case, split
 * at blanks and punctuation, each word then cut greedily into the longest known pieces (Wu et al. 2016,
 * arXiv:1609.08144; Devlin et al. 2019). What looks like a special piece in a text, as "[SEP]" does, is read as plain
 * characters.
 */
public final class WordPiece {
    static final int MAXIMUM_PIECES = 512;
    private static final int MAXIMUM_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int start;
    private final int end;
    private final int unknown;

    /**
     * The numbers of a text's pieces, with the start and end pieces around them.
     *
     * @param ids between 2 and 512 numbers
     * @param truncated whether pieces beyond the 512th were left out
     */
    public record Pieces(long[] ids, boolean truncated) {
    }

    /** @throws ModelUnavailable when the vocabulary lacks the start, end or unknown piece */
    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        start = special("[CLS]");
        end = special("[SEP]");
        unknown = special("[UNK]");
    }

    private int special(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new ModelUnavailable("The vocabulary lacks " + piece);
        }
        return id;
    }

    public Pieces split(String text) {
        var target = new Target();
        var word = new StringBuilder();
        String plain = Normalizer.normalize(cleaned(text), Normalizer.Form.NFD);
        for (int i = 0; i < plain.length() && !target.full;) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (c == ' ') {
                flush(word, target);
            } else if (isPunctuation(c) || isIdeograph(c)) {
                flush(word, target);
                word.appendCodePoint(c);
                flush(word, target);
            } else {
                word.appendCodePoint(Character.toLowerCase(c));
            }
        }
        flush(word, target);
        return target.pieces();
    }

    private String cleaned(String text) {
        var cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c) || c == 0x85 || c == 0x0B || c == 0x0C) {
                cleaned.append(' ');
            } else if (!isInvisible(c)) {
                cleaned.appendCodePoint(c);
            }
        });
        return cleaned.toString();
    }

    private static boolean isInvisible(int c) {
        return c == 0xFFFD || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                true;
            default -> false;
        };
    }

    /** The blocks of Chinese characters that BERT reads one by one. */
    private static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x20000 && c <= 0x2A6DF
                || c >= 0x2A700 && c <= 0x2CEAF || c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F;
    }

    private void flush(StringBuilder word, Target target) {
        if (word.length() > 0) {
            cut(word.toString(), target);
            word.setLength(0);
        }
    }

    private void cut(String word, Target target) {
        if (word.codePointCount(0, word.length()) > MAXIMUM_WORD) {
            target.add(unknown);
            return;
        }
        var ids = new int[word.length()];
        int count = 0;
        for (int from = 0; from < word.length();) {
            int to = word.length();
            Integer id = null;
            while (to > from && id == null) {
                id = vocabulary.get(from == 0 ? word.substring(from, to) : "##" + word.substring(from, to));
                if (id == null) {
                    to--;
                }
            }
            if (id == null) {
                target.add(unknown);
                return;
            }
            ids[count++] = id;
            from = to;
        }
        for (int i = 0; i < count; i++) {
            target.add(ids[i]);
        }
    }

    private final class Target {
        private final long[] ids = new long[MAXIMUM_PIECES];
        private int size = 1;
        private boolean full;

        private void add(int id) {
            if (size == MAXIMUM_PIECES - 1) {
                full = true;
            } else {
                ids[size++] = id;
            }
        }

        private Pieces pieces() {
            ids[0] = start;
            ids[size] = end;
            return new Pieces(Arrays.copyOf(ids, size + 1), full);
        }
    }
}
