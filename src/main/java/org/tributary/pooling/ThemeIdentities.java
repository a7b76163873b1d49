package org.tributary.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the communities of a consolidation the numbers of the themes they continue. */
final class ThemeIdentities {
    private ThemeIdentities() {
    }

    private record Overlap(int community, long theme, double jaccard) {
    }

    /**
     * Community → the theme it continues, each theme once, by greatest Jaccard overlap first; communities without one
     * are not in it. Notes fixed by a curator decide for their theme, whatever the overlap.
     *
     * @param communities community → its nodes, which still bear their present themes
     * @param themes theme → its present notes' number
     * @param taken themes not to be given, to which the given ones are added
     */
    static Map<Integer, Long> of(Map<Integer, List<Node>> communities, Map<Long, Integer> themes, double least,
            Set<Long> taken) {
        var identities = new HashMap<Integer, Long>();
        var overlaps = new ArrayList<Overlap>();
        communities.forEach((community, nodes) -> {
            var shared = new HashMap<Long, Integer>();
            for (var node : nodes) {
                if (node.theme != null) {
                    shared.merge(node.theme, 1, Integer::sum);
                    if (node.locked) {
                        identities.put(community, node.theme);
                    }
                }
            }
            shared.forEach((theme, both) -> overlaps.add(new Overlap(community, theme,
                    (double) both / (nodes.size() + themes.get(theme) - both))));
        });
        taken.addAll(new HashSet<>(identities.values()));
        overlaps.sort(Comparator.comparingDouble(Overlap::jaccard).reversed().thenComparingLong(Overlap::theme)
                .thenComparingInt(Overlap::community));
        for (var overlap : overlaps) {
            if (overlap.jaccard() >= least && !identities.containsKey(overlap.community()) && taken.add(overlap.theme())) {
                identities.put(overlap.community(), overlap.theme());
            }
        }
        return identities;
    }
}
