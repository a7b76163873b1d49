package org.tributary.pooling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The notes that a consolidation left alone, though others may be near them. They go where the vote of the nearest
 * would have sent them on arrival, so that what was put together then does not fall apart because a pool is small.
 */
final class Leftovers {
    private final PoolParameters parameters;
    private final List<Node> nodes;
    private final Map<Integer, List<Node>> communities;
    private final Map<Node, Integer> settled = new IdentityHashMap<>();
    private final Map<Integer, float[]> centroids = new HashMap<>();
    private int next;

    /**
     * @param nodes in order of arrival
     * @param communities to which the leftovers are added, and new ones; the lists can grow
     */
    Leftovers(List<Node> nodes, Map<Integer, List<Node>> communities, PoolParameters parameters) {
        this.parameters = parameters;
        this.nodes = nodes;
        this.communities = communities;
        communities.forEach((community, members) -> {
            members.forEach(member -> settled.put(member, community));
            centroids.put(community, Vectors.centroid(members.stream().map(member -> member.vector).toList()));
            next = Math.max(next, community + 1);
        });
    }

    void settle() {
        for (var node : nodes) {
            if (!settled.containsKey(node) && !node.locked) {
                settle(node);
            }
        }
    }

    private void settle(Node node) {
        var votes = new TreeMap<Integer, Double>();
        Node alone = null;
        double founding = 0;
        for (int i = 0; i < Math.min(parameters.voters(), node.neighbours.size()); i++) {
            float cosine = node.neighbours.cosine(i);
            if (cosine < parameters.near()) {
                break;
            }
            var voter = node.neighbours.node(i);
            var community = settled.get(voter);
            if (community != null) {
                votes.merge(community, Math.pow(cosine, 4), Double::sum);
            } else if (!voter.locked) {
                founding += Math.pow(cosine, 4);
                alone = alone == null ? voter : alone;
            }
        }
        var best = best(votes);
        if (best != null && votes.get(best) >= founding) {
            if (Vectors.cosine(centroids.get(best), node.vector) >= parameters.belonging()) {
                join(node, best);
            }
        } else if (alone != null) {
            communities.put(next, new ArrayList<>());
            centroids.put(next, Vectors.centroid(List.of(node.vector, alone.vector)));
            join(node, next);
            join(alone, next++);
        }
    }

    private static @Nullable Integer best(TreeMap<Integer, Double> votes) {
        Integer best = null;
        for (var vote : votes.entrySet()) {
            if (best == null || vote.getValue() > votes.get(best)) {
                best = vote.getKey();
            }
        }
        return best;
    }

    private void join(Node node, int community) {
        communities.get(community).add(node);
        settled.put(node, community);
    }
}
