package org.tributary.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two themes of one language that may be the same.
 *
 * @param larger the one with more notes; of equal ones the older
 * @param links of the notes nearest to those of the smaller theme, the share that is in the larger one: as far as the
 *        last consolidation looked for them
 * @param bound how much that is for the size of the larger one
 */
public record Alike(long larger, long smaller, double links, double bound) {

    /** How many of the nearest of each note are looked at. */
    private static final int NEAREST = 8;
    /** Notes in so many different words say enough about a theme; of the same words only one looked for its nearest. */
    private static final int LEAST_LOOKED = 3;

    /**
     * The pairs of English themes that are bound at least so much, the most bound first; what the last consolidation found is
     * used. Bound are two themes by the share of their links over the square root of the larger one's notes: by chance alone a
     * large theme is near more notes than a small one. In other languages themes are too rough to say so much of two.
     */
    static List<Alike> among(Notes notes, double leastBound) {
        List<Alike> pairs = new ArrayList<>();
        notes.themes().forEach((theme, members) -> {
            if (members.language().equals(Language.ENGLISH)) {
                outside(theme, members).forEach((other, share) -> {
                    int size = notes.theme(other).size();
                    boolean smaller = members.size() < size || members.size() == size && theme > other;
                    double bound = share / Math.sqrt(size);
                    if (smaller && bound >= leastBound) {
                        pairs.add(new Alike(other, theme, share, bound));
                    }
                });
            }
        });
        pairs.sort(Comparator.comparingDouble((Alike pair) -> -pair.bound()).thenComparingLong(Alike::smaller));
        return List.copyOf(pairs);
    }

    /** The other themes, each with its share of the nearest notes of these. */
    private static Map<Long, Double> outside(long theme, Theme members) {
        Map<Long, Double> links = new HashMap<>();
        int all = 0;
        int looked = 0;
        for (Node node : members.notes()) {
            Neighbours near = node.neighbours;
            looked += near == null ? 0 : 1;
            for (int i = 0; near != null && i < Math.min(NEAREST, near.size()); i++) {
                Long there = near.node(i).theme;
                all++;
                if (there != null && there != theme) {
                    links.merge(there, 1.0, Double::sum);
                }
            }
        }
        if (looked < LEAST_LOOKED) {
            return Map.of();
        }
        int total = all;
        links.replaceAll((other, count) -> count / total);
        return links;
    }
}
