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
 * @param cosine of the two middles, 1 where both point the same way
 */
public record Alike(long larger, long smaller, double links, double cosine) {

    /** How many of the nearest of each note are looked at. */
    private static final int NEAREST = 8;
    /** Notes in so many different words say enough about a theme; of the same words only one looked for its nearest. */
    private static final int LEAST_LOOKED = 3;

    /** The pairs whose links make at least that share, the closest first; what the last consolidation found is used. */
    static List<Alike> among(Notes notes, double leastLinks) {
        List<Alike> pairs = new ArrayList<>();
        notes.themes().forEach((theme, members) -> outside(theme, members).forEach((other, share) -> {
            Theme there = notes.theme(other);
            boolean smaller = members.size() < there.size() || members.size() == there.size() && theme > other;
            if (smaller && share >= leastLinks) {
                pairs.add(new Alike(other, theme, share, Vectors.cosine(members.centroid(), there.centroid())));
            }
        }));
        pairs.sort(Comparator.comparingDouble((Alike pair) -> -pair.links()).thenComparingLong(Alike::smaller));
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
