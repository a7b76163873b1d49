package org.tributary.publication.contradiction;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says, as far as two of them can be compared: its words that matter, whether it says yes or no to them, its
 * amounts with what they count, its dates, and whether it makes an exception. English, Spanish and Italian.
 *
 * @param passage the sentence itself
 * @param words stems, without numbers, negations and what every sentence has
 * @param denies an odd number of negations and of words that stand for one
 * @param amounts by what they count
 */
record Saying(String passage, Set<String> words, boolean denies, Map<String, Set<String>> amounts, Set<String> dates,
        boolean excepts) {

    private static final int LEAST = 3;
    private static final int STEM = 6;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|\\R+");
    private static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
            + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
            + "|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4}|(?:" + MONTHS
            + ") \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:de )?(?:" + MONTHS + ")(?: (?:de )?\\d{4})?");
    private static final Pattern AMOUNT = Pattern.compile("([$€])?\\s?(\\d[\\d.,]*\\d|\\d)\\s?(%|\\p{L}+)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:'\\p{L}+)?");

    private static final Set<String> NOT = set(
            "not no never none cannot neither nor without don't doesn't didn't won't can't isn't "
                    + "aren't mustn't shouldn't needn't wasn't weren't nunca jamás ninguno ninguna ningún sin non mai nessuno nessuna senza");
    /** Each is a word that says the same with one negation more. */
    private static final Map<String, String> DENIALS = Map.ofEntries(Map.entry("prohibited", "allowed"),
            Map.entry("forbidden", "allowed"), Map.entry("disallowed", "allowed"), Map.entry("optional", "required"),
            Map.entry("voluntary", "required"), Map.entry("refuse", "accept"), Map.entry("reject", "accept"),
            Map.entry("decline", "accept"), Map.entry("refused", "accepted"), Map.entry("rejected", "accepted"),
            Map.entry("declined", "accepted"), Map.entry("exclude", "include"), Map.entry("excluded", "included"),
            Map.entry("excludes", "includes"), Map.entry("avoid", ""), Map.entry("stop", ""),
            Map.entry("prohibido", "permitido"), Map.entry("opcional", "obligatorio"), Map.entry("rechazar", "aceptar"),
            Map.entry("excluye", "incluye"), Map.entry("vietato", "permesso"), Map.entry("facoltativo", "obbligatorio"),
            Map.entry("rifiutare", "accettare"), Map.entry("esclude", "include"));
    private static final Map<String, String> SAME = Map.of("permitted", "allowed", "mandatory", "required", "compulsory",
            "required", "obligatory", "required", "emailed", "email", "mailed", "mail");
    private static final Set<String> EXCEPT = set(
            "unless except only until before after but if otherwise instead when salvo excepto "
                    + "solo sólo hasta antes después si pero tranne eccetto soltanto finché prima dopo se ma quando");
    private static final Set<String> USUAL = set(
            "a an the of to in is that for it on with as was are be been this these those have has "
                    + "had by from or and at they we you your our their its his her i he she do does did must may can could should would "
                    + "will shall need always please also then there all any each every el la los las un una unos unas de del que y o en por "
                    + "con para se su sus al lo es son está debe deben puede pueden siempre todo todos toda todas le les il lo gli i di "
                    + "dello della dei delle e è sono per con al alla nel nella si deve devono può possono sempre tutto tutti ogni no");

    private static final Map<String, String> NUMBERS = numbers();

    private static Map<String, String> numbers() {
        String[] digits = "2 3 4 5 6 7 8 9 10 12 15 20 30 45 60 90".split(" ");
        return Stream.of("two three four five six seven eight nine ten twelve fifteen twenty thirty forty-five sixty ninety",
                "dos tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta - sesenta noventa",
                "due tre quattro cinque sei sette otto nove dieci dodici quindici venti trenta quarantacinque sessanta novanta")
                .map(words -> words.split(" ")).flatMap(words -> IntStream.range(0, digits.length)
                        .mapToObj(at -> Map.entry(words[at], digits[at])))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Set<String> set(String words) {
        return Set.of(Arrays.stream(words.split(" ")).distinct().toArray(String[]::new));
    }

    /** The sentences of a text, in its order; those of fewer than three things that matter say too little to be compared. */
    static List<Saying> all(String text) {
        return Stream.of(SENTENCE.split(text)).map(String::strip).filter(one -> !one.isEmpty()).map(Saying::of)
                .filter(one -> one.words.size() + one.amounts.size() + one.dates.size() >= LEAST).toList();
    }

    static Saying of(String sentence) {
        String plain = sentence.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ');
        Set<String> dates = DATE.matcher(plain).results().map(found -> found.group().replace(" de ", " "))
                .collect(Collectors.toCollection(TreeSet::new));
        String undated = inDigits(DATE.matcher(plain).replaceAll(" "));
        Map<String, Set<String>> amounts = amounts(undated);
        Set<String> words = new HashSet<>();
        int negations = 0;
        boolean excepts = false;
        for (Matcher word = WORD.matcher(undated); word.find();) {
            String each = word.group();
            excepts |= EXCEPT.contains(each);
            if (NOT.contains(each) || each.endsWith("n't") || each.equals("no")) {
                negations++;
            } else if (DENIALS.containsKey(each)) {
                negations++;
                add(words, DENIALS.getOrDefault(each, ""));
            } else if (!USUAL.contains(each)) {
                add(words, SAME.getOrDefault(each, each));
            }
        }
        return new Saying(sentence, words, negations % 2 == 1, amounts, dates, excepts);
    }

    private static void add(Set<String> words, String word) {
        if (word.length() > 1) {
            words.add(word.substring(0, Math.min(STEM, word.length())));
        }
    }

    private static Map<String, Set<String>> amounts(String plain) {
        return AMOUNT.matcher(plain).results().collect(Collectors.groupingBy(
                found -> found.group(1) != null ? found.group(1) : unit(found.group(3)),
                Collectors.mapping(found -> found.group(2).replaceAll("[.,](?=\\d{3}\\b)", "").replaceAll("[.,]0+$", ""),
                        Collectors.toCollection(TreeSet::new))));
    }

    /** Small numbers are often written out. */
    private static String inDigits(String plain) {
        return WORD.matcher(plain).replaceAll(word -> NUMBERS.getOrDefault(word.group(), word.group()));
    }

    private static String unit(@Nullable String word) {
        return word == null || USUAL.contains(word) ? "" : word.substring(0, Math.min(3, word.length()));
    }

    /** How many of the words of both stand in both, from 0 to 1. */
    double overlap(Saying other) {
        Set<String> both = new HashSet<>(words);
        both.retainAll(other.words);
        Set<String> either = new HashSet<>(words);
        either.addAll(other.words);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }
}
