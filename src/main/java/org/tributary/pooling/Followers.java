package org.tributary.pooling;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Free notes follow a curator. Leiden sees a curated theme as one heavy vertex and shies from adding to it; so a note that has
 * the clear majority of its neighbours' votes in a theme with fixed notes goes there. All are asked before the first one moves.
 */
final class Followers {
    private static final int VOTERS = 15;

    private final PoolParameters parameters;
    private final Map<Integer, List<Node>> communities;
    private final Map<Node, Integer> placed = new IdentityHashMap<>();

    /** Communities with their notes in order of arrival; the lists can grow and shrink. */
    Followers(Map<Integer, List<Node>> communities, PoolParameters parameters) {
        this.parameters = parameters;
        this.communities = communities;
        communities.forEach((community, members) -> members.forEach(member -> placed.put(member, community)));
    }

    void follow(List<Node> nodes) {
        var curated = communities.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(member -> member.locked)).map(Map.Entry::getKey).toList();
        if (curated.isEmpty()) {
            return;
        }
        var moves = new LinkedHashMap<Node, Integer>();
        for (var node : nodes) {
            var winner = node.locked ? null : winner(node);
            if (winner != null && !winner.equals(placed.get(node)) && curated.contains(winner)) {
                moves.put(node, winner);
            }
        }
        moves.forEach(this::move);
        var alone = new ArrayList<Integer>();
        communities.forEach((community, members) -> {
            members.sort(Node.ORDER);
            if (members.isEmpty() || members.size() == 1 && !members.get(0).locked) {
                alone.add(community);
            }
        });
        alone.forEach(communities::remove);
    }

    private void move(Node node, int community) {
        var before = placed.get(node);
        if (before != null) {
            communities.get(before).remove(node);
        }
        communities.get(community).add(node);
    }

    /** The community with at least half of the votes, if there is one. */
    private @Nullable Integer winner(Node node) {
        var votes = new TreeMap<Integer, Double>();
        double all = 0;
        for (int i = 0; i < Math.min(VOTERS, node.neighbours.size()); i++) {
            float cosine = node.neighbours.cosine(i);
            var community = placed.get(node.neighbours.node(i));
            if (cosine < parameters.near()) {
                break;
            }
            if (community != null) {
                double vote = Math.pow(cosine, 4);
                votes.merge(community, vote, Double::sum);
                all += vote;
            }
        }
        double half = all / 2;
        return votes.entrySet().stream().filter(vote -> vote.getValue() > half).map(Map.Entry::getKey).findFirst()
                .orElse(null);
    }
}
