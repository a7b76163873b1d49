package org.tributary.pooling;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Free notes follow their nearest. A community is found as a whole, so at its edge it takes in notes that lie nearer to another; and a
 * curated theme is one heavy vertex that Leiden shies from adding to. So each note goes where more than half of the votes of its
 * nearest are. All are asked before the first one moves, and once more after that. Few vote, and the nearest weigh by far the
 * most: what people tell apart often lies close together.
 */
final class Followers {
    private static final int VOTERS = 7;
    private static final int POWER = 8;
    /** Who followed may bring others along. */
    private static final int ROUNDS = 2;

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
        for (int round = 0; round < ROUNDS; round++) {
            var moves = new LinkedHashMap<Node, Integer>();
            for (var node : nodes) {
                var winner = node.locked ? null : winner(node);
                if (winner != null && !winner.equals(placed.get(node))) {
                    moves.put(node, winner);
                }
            }
            moves.forEach(this::move);
        }
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
        placed.put(node, community);
    }

    /** The community with more than half of the votes, if there is one. */
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
                double vote = Math.pow(cosine, POWER);
                votes.merge(community, vote, Double::sum);
                all += vote;
            }
        }
        double half = all / 2;
        return votes.entrySet().stream().filter(vote -> vote.getValue() > half).map(Map.Entry::getKey).findFirst()
                .orElse(null);
    }
}
