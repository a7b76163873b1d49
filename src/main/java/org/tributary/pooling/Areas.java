package org.tributary.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The areas above the themes, for browsing: average link on the themes' centroids (Sokal and Michener 1958). The two areas
 * whose themes are nearest to each other on average are joined, until none are near enough. Takes themes² memory and, as
 * each area remembers its nearest, about themes² time.
 */
final class Areas {
    private static final int FEWEST_TO_PART = 8;

    private final List<Long> themes;
    private final List<List<Long>> members = new ArrayList<>();
    private final float[][] near;
    private final int[] nearest;

    private Areas(Map<Long, float[]> centroids) {
        themes = List.copyOf(new TreeMap<>(centroids).keySet());
        int count = themes.size();
        near = new float[count][count];
        nearest = new int[count];
        for (int i = 0; i < count; i++) {
            members.add(new ArrayList<>(List.of(themes.get(i))));
            for (int j = 0; j < i; j++) {
                near[i][j] = Vectors.cosine(centroids.get(themes.get(i)), centroids.get(themes.get(j)));
                near[j][i] = near[i][j];
            }
        }
        for (int i = 0; i < count; i++) {
            look(i);
        }
    }

    /**
     * The areas, the one with most themes first, each with its themes in order of number; every theme is in one, some alone.
     *
     * @param least the mean cosine between the themes of two areas from which they are one
     */
    static List<List<Long>> of(Map<Long, float[]> centroids, double least) {
        var areas = new Areas(centroids);
        while (areas.joined(least)) {
            // Each round has one area fewer.
        }
        return areas.members.stream().filter(area -> !area.isEmpty()).map(area -> area.stream().sorted().toList())
                .sorted(Comparator.<List<Long>>comparingInt(List::size).reversed().thenComparing(area -> area.get(0)))
                .toList();
    }

    /**
     * The centroids without what they all have in common, so that the notes of one trade, which are all alike to a stranger, still
     * fall into areas; of length 1. A handful of themes has nothing in common that could be told from what they are about.
     */
    static Map<Long, float[]> apart(Map<Long, float[]> centroids) {
        if (centroids.size() < FEWEST_TO_PART) {
            return centroids;
        }
        var common = new double[centroids.values().iterator().next().length];
        centroids.values().forEach(vector -> {
            for (int i = 0; i < common.length; i++) {
                common[i] += vector[i] / (double) centroids.size();
            }
        });
        var apart = new TreeMap<Long, float[]>();
        centroids.forEach((theme, vector) -> {
            var rest = vector.clone();
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= (float) common[i];
            }
            apart.put(theme, Vectors.normalise(rest));
        });
        return apart;
    }

    private boolean joined(double least) {
        int best = -1;
        for (int i = 0; i < nearest.length; i++) {
            if (nearest[i] >= 0 && (best < 0 || near[i][nearest[i]] > near[best][nearest[best]])) {
                best = i;
            }
        }
        if (best < 0 || near[best][nearest[best]] < least) {
            return false;
        }
        int gone = nearest[best];
        int into = members.get(best).size();
        int from = members.get(gone).size();
        for (int i = 0; i < nearest.length; i++) {
            near[best][i] = (into * near[best][i] + from * near[gone][i]) / (into + from);
            near[i][best] = near[best][i];
        }
        members.get(best).addAll(members.get(gone));
        members.get(gone).clear();
        nearest[gone] = -1;
        for (int i = 0; i < nearest.length; i++) {
            if (nearest[i] == best || nearest[i] == gone || i == best) {
                look(i);
            }
        }
        return true;
    }

    /** Joining two areas brings neither nearer to a third than the nearer of them was, so the others need not look again. */
    private void look(int area) {
        nearest[area] = -1;
        for (int i = 0; i < nearest.length && !members.get(area).isEmpty(); i++) {
            if (i != area && !members.get(i).isEmpty() && (nearest[area] < 0 || near[area][i] > near[area][nearest[area]])) {
                nearest[area] = i;
            }
        }
    }
}
