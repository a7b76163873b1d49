package org.tributary.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two themes of one language that may be the same.
 *
 * @param larger the one with more notes; of equal ones the older
 * @param cosine of the two middles, 1 where both point the same way
 */
public record Alike(long larger, long smaller, double cosine) {

    private record Middle(long theme, int size, String language, float[] centroid) {
    }

    /** The pairs whose middles are at least so near, the nearest first; themes × themes cosines. */
    static List<Alike> among(Notes notes, double least) {
        List<Middle> middles = notes.themes().entrySet().stream()
                .map(one -> new Middle(one.getKey(), one.getValue().size(), one.getValue().language(),
                        one.getValue().centroid()))
                .sorted(Comparator.comparingInt((Middle one) -> -one.size()).thenComparingLong(Middle::theme)).toList();
        List<Alike> pairs = new ArrayList<>();
        for (int i = 0; i < middles.size(); i++) {
            for (int j = i + 1; j < middles.size(); j++) {
                Middle one = middles.get(i);
                Middle other = middles.get(j);
                double cosine = one.language().equals(other.language()) ? Vectors.cosine(one.centroid(), other.centroid()) : -1;
                if (cosine >= least) {
                    pairs.add(new Alike(one.theme(), other.theme(), cosine));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Alike pair) -> -pair.cosine()));
        return List.copyOf(pairs);
    }
}
