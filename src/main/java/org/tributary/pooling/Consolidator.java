package org.tributary.pooling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the communities among the notes of one language, starting from their present themes. The notes that a curator
 * fixed in a theme are contracted to one vertex, so they stay together; two such vertices stay apart.
 */
final class Consolidator {
    /** For a note that a curator fixed outside of all themes. */
    private static final int OUTSIDE = -1;

    private final PoolParameters parameters;
    private final List<Node> nodes;
    private final Map<Long, Integer> fixed = new TreeMap<>();
    private final int[] vertices;
    private final int count;

    /** Nodes in order of arrival. */
    Consolidator(List<Node> nodes, PoolParameters parameters) {
        this.nodes = nodes;
        this.parameters = parameters;
        for (var node : nodes) {
            if (node.locked && node.theme != null) {
                fixed.putIfAbsent(node.theme, fixed.size());
            }
        }
        vertices = new int[nodes.size()];
        int next = fixed.size();
        for (int i = 0; i < vertices.length; i++) {
            var node = nodes.get(i);
            if (node.locked) {
                vertices[i] = node.theme == null ? OUTSIDE : fixed.get(node.theme);
            } else {
                vertices[i] = next++;
            }
        }
        count = next;
    }

    /**
     * The communities in order of their first note, each with its notes in order of arrival; who is in none is
     * unthemed.
     */
    Map<Integer, List<Node>> communities() {
        var graph = NeighbourGraph.of(nodes, parameters);
        double resolution = parameters.resolution(nodes.size(), graph.crowd());
        var found = Communities.find(edges(graph), weights(graph), start(), fixed.size(), resolution, parameters.seed());
        var communities = new LinkedHashMap<Integer, List<Node>>();
        for (int i = 0; i < vertices.length; i++) {
            if (vertices[i] != OUTSIDE) {
                communities.computeIfAbsent(found[vertices[i]], key -> new ArrayList<>()).add(nodes.get(i));
            }
        }
        communities.replaceAll((community, members) -> belonging(members));
        communities.values().removeIf(List::isEmpty);
        new Leftovers(nodes, communities, parameters).settle();
        new Followers(communities, parameters).follow(nodes);
        return communities;
    }

    /** The graph's edges between vertices; those of a note to several fixed notes of one theme become one. */
    private Communities.Edges edges(NeighbourGraph graph) {
        var edges = new Communities.Edges();
        var toFixed = new TreeMap<Integer, TreeMap<Integer, Double>>();
        graph.edges((i, j, weight) -> {
            int least = Math.min(vertices[i], vertices[j]);
            int greatest = Math.max(vertices[i], vertices[j]);
            if (least >= fixed.size()) {
                edges.add(least, greatest, weight);
            } else if (least != OUTSIDE && greatest >= fixed.size()) {
                toFixed.computeIfAbsent(greatest, key -> new TreeMap<>()).merge(least, weight, Double::sum);
            }
        });
        toFixed.forEach((vertex, strengths) -> strengths.forEach((theme, weight) -> edges.add(theme, vertex, weight)));
        return edges;
    }

    /**
     * What each vertex counts for in the null model: the square roots of its notes' edge sums, a little less where many are
     * alike, scaled to the same total. The sums themselves (plain modularity) break up a theme that holds more than
     * 1 / resolution of all edges, as happens in a small pool with one busy theme.
     */
    private double[] weights(NeighbourGraph graph) {
        var weights = new double[count];
        double sums = 0;
        double roots = 0;
        for (int i = 0; i < vertices.length; i++) {
            double sum = graph.strength(i);
            sums += sum;
            double root = Math.sqrt(sum)
                    * Math.pow(graph.crowd() / (1 + nodes.get(i).alike), parameters.denseness());
            roots += root;
            if (vertices[i] != OUTSIDE) {
                weights[vertices[i]] += root;
            }
        }
        for (int v = 0; v < count && roots > 0; v++) {
            weights[v] *= sums / roots;
        }
        return weights;
    }

    private int[] start() {
        var start = new int[count];
        var communities = new HashMap<Long, Integer>(fixed);
        int next = fixed.size();
        for (int i = 0; i < vertices.length; i++) {
            if (vertices[i] == OUTSIDE) {
                continue;
            }
            if (vertices[i] < fixed.size()) {
                start[vertices[i]] = vertices[i];
            } else {
                var theme = nodes.get(i).theme;
                if (theme == null) {
                    start[vertices[i]] = next++;
                } else {
                    if (!communities.containsKey(theme)) {
                        communities.put(theme, next++);
                    }
                    start[vertices[i]] = communities.get(theme);
                }
            }
        }
        return start;
    }

    /** Without those that are too far from the others' centroid; empty when fewer than two free notes would be left. */
    private List<Node> belonging(List<Node> members) {
        if (members.size() == 1) {
            return members.get(0).locked ? members : List.of();
        }
        var sum = new float[members.get(0).vector.length];
        for (var member : members) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += member.vector[i];
            }
        }
        var others = new float[sum.length];
        var belonging = new ArrayList<Node>();
        for (var member : members) {
            for (int i = 0; i < sum.length; i++) {
                others[i] = sum[i] - member.vector[i];
            }
            if (member.locked || Vectors.cosine(member.vector, Vectors.normalise(others)) >= parameters.belonging()) {
                belonging.add(member);
            }
        }
        return belonging.size() == 1 && !belonging.get(0).locked ? List.of() : belonging;
    }
}
