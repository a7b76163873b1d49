package org.tributary.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names areas by the keywords of their themes. A keyword weighs the square root of its theme's notes, less the later it stands
 * among its theme's keywords, times the logarithm of areas over areas with it (tf-idf, Spärck Jones 1972).
 */
final class AreaWords {

    private static final int MOST = 3;

    private AreaWords() {
    }

    /** A theme as an area sees it, the most telling keyword first. */
    record Member(long notes, List<String> keywords) {
    }

    /** At most three words for each area, in the order given; no two words of one area share a word. */
    static <K> Map<K, List<String>> of(Map<K, List<Member>> areas) {
        Map<String, Integer> spread = new HashMap<>();
        Map<K, Map<String, Double>> weights = new LinkedHashMap<>();
        areas.forEach((area, members) -> {
            Map<String, Double> ofArea = weights(members);
            weights.put(area, ofArea);
            ofArea.keySet().forEach(word -> spread.merge(word, 1, Integer::sum));
        });
        Map<K, List<String>> words = new LinkedHashMap<>();
        weights.forEach((area, ofArea) -> {
            ofArea.replaceAll((word, weight) -> weight * Math.log(1 + areas.size() / (double) spread.get(word)));
            words.put(area, best(ofArea));
        });
        return words;
    }

    private static Map<String, Double> weights(List<Member> members) {
        Map<String, Double> weights = new HashMap<>();
        for (Member member : members) {
            int place = 0;
            for (String word : member.keywords()) {
                weights.merge(word, Math.sqrt(member.notes()) / (1 + place++), Double::sum);
            }
        }
        return weights;
    }

    private static List<String> best(Map<String, Double> weights) {
        List<String> best = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String phrase : weights.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder()))).map(Map.Entry::getKey).toList()) {
            List<String> parts = Arrays.asList(phrase.split(" "));
            if (best.size() < MOST && parts.stream().noneMatch(used::contains)) {
                best.add(phrase);
                used.addAll(parts);
            }
        }
        return best;
    }
}
