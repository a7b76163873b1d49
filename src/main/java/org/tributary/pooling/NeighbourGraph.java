package org.tributary.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The notes of one language joined to their nearest, an edge weighing cosine × (1 + neighbours in common) / (k + 1),
 * the larger of both directions (shared nearest neighbours, Jarvis and Patrick 1973).
 *
 * <p>How many neighbours, and how fine the communities, follow from the crowd around a note: the mean number of notes
 * alike, itself included. Unlike the number of all notes, it stays the same when notes on other matters come in.
 *
 * @param edges the weights of each note's edges by the other end's index; both ends know an edge
 * @param crowd the mean number of notes alike around a note, at least 1
 */
record NeighbourGraph(List<Map<Integer, Double>> edges, double crowd) {
    /** From this cosine on two notes count as alike. */
    private static final float ALIKE = 0.55f;

    static boolean alike(float cosine) {
        return cosine >= ALIKE;
    }

    /** Nodes in order of arrival; looks for missing neighbours first, which takes nodes × missing cosines. */
    static NeighbourGraph of(List<Node> nodes, PoolParameters parameters) {
        findNeighbours(nodes, parameters.mostNeighbours());
        double crowd = 1 + nodes.stream().mapToInt(node -> node.alike).average().orElse(0);
        return new NeighbourGraph(edges(nodes, parameters.neighbours(crowd), parameters.edge()), crowd);
    }

    private static void findNeighbours(List<Node> nodes, int most) {
        var missing = new boolean[nodes.size()];
        var fresh = new boolean[nodes.size()];
        var here = Collections.newSetFromMap(new IdentityHashMap<Node, Boolean>());
        here.addAll(nodes);
        for (int i = 0; i < missing.length; i++) {
            var node = nodes.get(i);
            missing[i] = node.neighbours == null;
            // One that stood for others before may stand for itself no more.
            missing[i] |= !missing[i] && !node.neighbours.areAmong(here);
            fresh[i] = node.alike < 0;
            if (missing[i]) {
                node.neighbours = new Neighbours(most);
                node.alike = 0;
            }
        }
        for (int i = 0; i < missing.length; i++) {
            for (int j = 0; missing[i] && j < missing.length; j++) {
                if (j > i || !missing[j]) {
                    if (j != i) {
                        meet(nodes.get(i), nodes.get(j), missing[j] || fresh[i]);
                    }
                }
            }
        }
    }

    private static void meet(Node node, Node other, boolean count) {
        float cosine = node.cosine(other);
        node.neighbours.offer(other, cosine);
        other.neighbours.offer(node, cosine);
        if (alike(cosine)) {
            node.alike++;
            if (count) {
                other.alike++;
            }
        }
    }

    private static List<Map<Integer, Double>> edges(List<Node> nodes, int k, double least) {
        var lists = lists(nodes, k);
        var edges = new ArrayList<Map<Integer, Double>>();
        nodes.forEach(node -> edges.add(new TreeMap<>()));
        var marks = new int[lists.length];
        Arrays.fill(marks, -1);
        for (int i = 0; i < lists.length; i++) {
            for (int neighbour : lists[i]) {
                marks[neighbour] = i;
            }
            for (int n = 0; n < lists[i].length; n++) {
                float cosine = nodes.get(i).neighbours.cosine(n);
                if (cosine < least) {
                    break;
                }
                int j = lists[i][n];
                int common = 0;
                for (int neighbour : lists[j]) {
                    if (marks[neighbour] == i) {
                        common++;
                    }
                }
                double weight = cosine * (1 + common) / (k + 1.0);
                edges.get(i).merge(j, weight, Math::max);
                edges.get(j).merge(i, weight, Math::max);
            }
        }
        return edges;
    }

    private static int[][] lists(List<Node> nodes, int k) {
        var indexes = new IdentityHashMap<Node, Integer>();
        nodes.forEach(node -> indexes.put(node, indexes.size()));
        var lists = new int[nodes.size()][];
        for (int i = 0; i < lists.length; i++) {
            var neighbours = nodes.get(i).neighbours;
            lists[i] = new int[Math.min(k, neighbours.size())];
            for (int n = 0; n < lists[i].length; n++) {
                lists[i][n] = indexes.get(neighbours.node(n));
            }
        }
        return lists;
    }
}
