package org.tributary.pooling;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The vote of the nearest notes on the theme of a new one. */
final class Vote {
    private Vote() {
    }

    /** Where a node that is not among the notes yet goes; a new theme would get the given number. */
    static Assignment on(Node node, Notes notes, PoolParameters parameters, long nextTheme) {
        var nearest = new Neighbours(parameters.voters());
        for (var voter : notes.voters(node.language, parameters)) {
            float cosine = node.cosine(voter);
            if (cosine >= parameters.near() && (voter.theme != null || !voter.locked)) {
                nearest.offer(voter, cosine);
            }
        }
        var votes = new TreeMap<Long, Double>();
        var founders = new TreeSet<>(Node.ORDER);
        double founding = 0;
        for (int i = 0; i < nearest.size(); i++) {
            double weight = Math.pow(nearest.cosine(i), 4);
            var voter = nearest.node(i);
            if (voter.theme == null) {
                founders.add(voter);
                founding += weight;
            } else {
                votes.merge(voter.theme, weight, Double::sum);
            }
        }
        // Of equal themes the older wins, and any theme over a new one.
        var best = votes.entrySet().stream().max(Map.Entry.<Long, Double>comparingByValue()
                .thenComparing(Map.Entry.<Long, Double>comparingByKey().reversed()));
        if (best.isPresent() && best.get().getValue() >= founding) {
            return new Assignment(best.get().getKey(), false, List.of());
        }
        return founders.isEmpty()
                ? Assignment.UNTHEMED
                : new Assignment(nextTheme, true, founders.stream().map(founder -> founder.note).toList());
    }
}
