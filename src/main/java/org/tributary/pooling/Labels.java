package org.tributary.pooling;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Labels themes from their texts. Chips are nouns in English; in other languages any but the common words may be one. */
public final class Labels {
    static final int HEADLINE = 80;
    private static final int CHIPS = 5;
    /** So many phrases are looked at for chips; who says less in nouns has fewer chips. */
    private static final int CANDIDATES = 30;
    /** Shorter than this, a clause says too little to stand alone. */
    private static final int SHORTEST_CLAUSE = 25;
    private static final Pattern CLAUSE_END = Pattern.compile("[;:,]\\s|\\s[–—-]\\s");
    private static final Pattern PART = Pattern.compile("[^\\p{L}\\p{N}'’\\- ]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'’\\-]*");

    private Labels() {
    }

    /**
     * The first sentence, or as much of it as {@value #HEADLINE} characters hold, cut after a clause or else a word.
     */
    public static String headline(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(plain);
        String sentence = plain.isEmpty() ? plain : plain.substring(0, sentences.next()).strip();
        if (sentence.length() <= HEADLINE) {
            return sentence.endsWith(".") && !sentence.endsWith("..") ? sentence.substring(0, sentence.length() - 1) : sentence;
        }
        var clauses = CLAUSE_END.matcher(sentence);
        int end = 0;
        while (clauses.find() && clauses.start() <= HEADLINE) {
            end = clauses.start();
        }
        if (end >= SHORTEST_CLAUSE) {
            return sentence.substring(0, end);
        }
        int blank = sentence.lastIndexOf(' ', HEADLINE - 1);
        return sentence.substring(0, blank > 0 ? blank : HEADLINE - 1) + "…";
    }

    /**
     * A label for each theme. A phrase of one or two words weighs its frequency in the theme × log(1 + A / its
     * frequency in all), A being the mean number of phrases a theme (c-TF-IDF, Grootendorst 2022, arXiv:2203.05794). Noun phrases
     * are chips; where a theme has none, its other phrases are.
     *
     * @param texts theme → its texts, the most central first; not empty
     */
    public static Map<Long, Label> of(Map<Long, List<String>> texts) {
        return of(texts, true);
    }

    /** As {@link #of(Map)}; in haste any phrase may be a chip, which spares the time to tell nouns from other words. */
    public static Map<Long, Label> inHaste(Map<Long, List<String>> texts) {
        return of(texts, false);
    }

    private static Map<Long, Label> of(Map<Long, List<String>> texts, boolean nouns) {
        var counts = new TreeMap<Long, Map<String, Integer>>();
        var all = new HashMap<String, Integer>();
        texts.forEach((theme, members) -> counts.put(theme, phrases(members, CommonWords.of(Language.of(members.get(0))))));
        counts.values().forEach(phrases -> phrases.forEach((phrase, count) -> all.merge(phrase, count, Integer::sum)));
        double mean = all.values().stream().mapToInt(Integer::intValue).sum() / (double) Math.max(1, texts.size());
        var labels = new TreeMap<Long, Label>();
        counts.forEach((theme, phrases) -> {
            var own = texts.get(theme);
            var ranked = ranked(phrases, all, mean);
            var noun = nouns && Language.of(own.get(0)).equals(Language.ENGLISH) ? new NounPhrases(own) : null;
            var chips = noun == null ? List.<String>of() : chips(ranked, noun::contain);
            labels.put(theme, new Label(headline(own.get(0)), chips.isEmpty() ? chips(ranked, phrase -> true) : chips));
        });
        return labels;
    }

    private static List<String> ranked(Map<String, Integer> phrases, Map<String, Integer> all, double mean) {
        var weights = new HashMap<String, Double>();
        // A pair is as frequent as its rarer word at most, yet says more.
        phrases.forEach((phrase, count) -> weights.put(phrase, (phrase.indexOf(' ') > 0 ? 1.5 : 1) * count
                * Math.log(1 + mean / all.get(phrase))));
        return weights.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder()))).limit(CANDIDATES).map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> chips(List<String> ranked, Predicate<String> fits) {
        var chips = new ArrayList<String>();
        var used = new HashSet<String>();
        for (var phrase : ranked) {
            var words = Arrays.asList(phrase.split(" "));
            if (chips.size() < CHIPS && words.stream().noneMatch(word -> used.contains(stem(word))) && fits.test(phrase)) {
                chips.add(phrase);
                words.forEach(word -> used.add(stem(word)));
            }
        }
        return List.copyOf(chips);
    }

    private static String stem(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** In how many of the texts each phrase stands. */
    private static Map<String, Integer> phrases(List<String> texts, Set<String> common) {
        var phrases = new HashMap<String, Integer>();
        for (var text : texts) {
            var found = new HashSet<String>();
            for (var part : PART.split(text.toLowerCase(Locale.ENGLISH))) {
                String before = null;
                for (var word : part.strip().split(" +")) {
                    boolean telling = word.length() > 2 && WORD.matcher(word).matches() && !common.contains(word);
                    if (telling) {
                        found.add(word);
                        if (before != null) {
                            found.add(before + " " + word);
                        }
                    }
                    before = telling ? word : null;
                }
            }
            found.forEach(phrase -> phrases.merge(phrase, 1, Integer::sum));
        }
        return phrases;
    }
}
