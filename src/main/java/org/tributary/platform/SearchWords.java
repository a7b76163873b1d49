package org.tributary.platform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words somebody looks for, and where they stand in a text. A word is found by its beginning, whatever its case and accents;
 * an English plural finds the singular. What was masked in a query ({@code [phone]}) is no word.
 */
public final class SearchWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MASKED = Pattern.compile("\\[[a-z_]+]");
    /** Words that stand in every text of one of our languages; they are looked for only where nothing else is. */
    private static final Set<String> COMMON = Set.of("a", "about", "an", "and", "are", "as", "at", "be", "but", "by", "do",
            "does",
            "for", "from", "has", "have", "how", "i", "in", "is", "it", "my", "no", "not", "of", "on", "or", "our", "s", "so",
            "t", "that", "the", "their", "they", "this", "to", "was", "we", "what", "when", "which", "who", "why", "will",
            "with", "you", "al", "como", "con", "cuando", "de", "del", "el", "en", "es", "hay", "la", "las", "lo", "los", "mi",
            "o", "para", "por", "que", "se", "su", "un", "una", "y", "che", "come", "da", "dei", "della", "di", "e", "gli",
            "il", "le", "mio", "nel", "non", "per", "quando", "si", "sono", "uno");
    private static final int LONGEST_PASSAGE = 260;
    private static final int SHORTEST_PLURAL = 4;

    private final List<String> words;

    private SearchWords(List<String> words) {
        this.words = List.copyOf(words);
    }

    public static SearchWords of(String query) {
        List<String> all = new ArrayList<>();
        Matcher matcher = WORD.matcher(withoutMasked(query));
        while (matcher.find()) {
            all.add(plain(matcher.group()));
        }
        List<String> telling = all.stream().filter(word -> !COMMON.contains(word)).toList();
        return new SearchWords((telling.isEmpty() ? all : telling).stream().map(SearchWords::singular).distinct().toList());
    }

    /** A query without what was masked in it. */
    public static String withoutMasked(String query) {
        return MASKED.matcher(query).replaceAll(" ").strip();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** In lower case, without accents, letters and digits only. */
    public List<String> words() {
        return words;
    }

    /** How many of the words stand in the text, from 0 to 1. */
    public double shareIn(String text) {
        if (words.isEmpty()) {
            return 0;
        }
        List<String> there = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            there.add(plain(matcher.group()));
        }
        long found = words.stream().filter(word -> there.stream().anyMatch(other -> other.startsWith(word))).count();
        return (double) found / words.size();
    }

    /** The text with the words marked in it. */
    public Passage mark(String text) {
        List<Passage.Part> parts = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (words.stream().anyMatch(plain(matcher.group())::startsWith)) {
                add(parts, text.substring(from, matcher.start()), false);
                add(parts, matcher.group(), true);
                from = matcher.end();
            }
        }
        add(parts, text.substring(from), false);
        return new Passage(parts, false, false);
    }

    /**
     * The sentence that fits best, with the words marked in it; where no word stands in the text, the sentence that is nearest
     * by that measure, marked as a whole.
     */
    public Passage passageOf(String text, ToDoubleFunction<String> nearness) {
        List<String> sentences = Passage.sentences(text);
        if (sentences.isEmpty()) {
            return Passage.NONE;
        }
        boolean byWord = shareIn(text) > 0;
        ToDoubleFunction<String> measure = byWord ? this::shareIn : nearness;
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sentences.size(); i++) {
            double fit = measure.applyAsDouble(sentences.get(i));
            if (fit > highest) {
                highest = fit;
                best = i;
            }
        }
        String sentence = sentences.get(best);
        String shown = around(sentence, byWord);
        return (byWord ? mark(shown) : Passage.marked(shown)).within(best > 0 || !sentence.startsWith(shown),
                best < sentences.size() - 1 || !sentence.endsWith(shown));
    }

    /** Of a very long sentence what stands around the first of the words. */
    private String around(String sentence, boolean byWord) {
        if (sentence.length() <= LONGEST_PASSAGE) {
            return sentence;
        }
        int first = 0;
        Matcher matcher = WORD.matcher(sentence);
        while (byWord && matcher.find()) {
            if (words.stream().anyMatch(plain(matcher.group())::startsWith)) {
                first = matcher.start();
                break;
            }
        }
        int from = sentence.lastIndexOf(' ', Math.max(0, first - LONGEST_PASSAGE / 3)) + 1;
        int most = Math.min(sentence.length(), from + LONGEST_PASSAGE);
        int to = most == sentence.length() ? most : Math.max(from + 1, sentence.lastIndexOf(' ', most));
        return sentence.substring(from, to <= from + 1 ? most : to);
    }

    private static void add(List<Passage.Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Passage.Part(text, marked));
        }
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }

    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
