package org.tributary.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tributary.pooling.PartsOfSpeech.Part;

/**
 * Knows which phrases of one or two words are noun phrases in a theme's texts: a noun, or a noun with an adjective, a verb
 * or another noun ("card declined", "tracking number"), in most of the first few texts where the phrase stands. An adjective that
 * stands where a noun would ("her deductible is") is one.
 */
final class NounPhrases {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’\\-]+|[^\\s\\p{L}\\p{N}'’\\-]");
    private static final int PLACES = 3;
    private static final Set<String> POSSESSIVES = Set.of("my", "your", "his", "her", "its", "our", "their");

    private final List<List<String>> texts;
    private final List<List<String>> lower;

    /** @param texts the most central first */
    NounPhrases(List<String> texts) {
        this.texts = texts.stream().map(text -> WORD.matcher(text).results().map(MatchResult::group).toList()).toList();
        lower = this.texts.stream().map(words -> words.stream().map(word -> word.toLowerCase(Locale.ENGLISH)).toList())
                .toList();
    }

    boolean contain(String phrase) {
        var words = Arrays.asList(phrase.split(" "));
        var places = new ArrayList<Boolean>();
        for (int i = 0; i < texts.size() && places.size() < PLACES; i++) {
            int at = java.util.Collections.indexOfSubList(lower.get(i), words);
            if (at >= 0) {
                places.add(isNounPhrase(i, at, words.size()));
            }
        }
        return 2 * places.stream().filter(yes -> yes).count() > places.size();
    }

    private boolean isNounPhrase(int text, int at, int words) {
        var parts = PartsOfSpeech.of(texts.get(text));
        boolean noun = false;
        for (int i = at; i < at + words; i++) {
            noun |= parts[i] == Part.NOUN || parts[i] == Part.ADJECTIVE && standsForNoun(text, parts, i);
            if (parts[i] == Part.OTHER || parts[i] == Part.DETERMINER) {
                return false;
            }
        }
        return noun;
    }

    private boolean standsForNoun(int text, Part[] parts, int at) {
        boolean begun = at > 0 && (parts[at - 1] == Part.DETERMINER || parts[at - 1] == Part.NOUN
                || parts[at - 1] == Part.ADJECTIVE || POSSESSIVES.contains(lower.get(text).get(at - 1)));
        return begun && (at + 1 == parts.length || parts[at + 1] != Part.NOUN && parts[at + 1] != Part.ADJECTIVE);
    }
}
