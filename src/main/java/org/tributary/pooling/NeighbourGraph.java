package org.tributary.pooling;

import java.util.Arrays;
import java.util.List;

/**
 * The notes of one language joined to their nearest, an edge weighing cosine × (1 + neighbours in common) / (k + 1) (shared
 * nearest neighbours, Jarvis and Patrick 1973), which is the same in both directions. Cosine and neighbours are those of
 * {@link NearestAnew}.
 *
 * <p>How many neighbours, and how fine the communities, follow from the crowd around a note: the mean number of notes
 * alike, itself included. Unlike the number of all notes, it stays the same when notes on other matters come in.
 */
final class NeighbourGraph {
    /** From this cosine on two notes count as alike. */
    private static final float ALIKE = 0.55f;

    private final int[][] neighbours;
    private final double[][] weights;
    private final double[] strengths;
    private final double crowd;

    private NeighbourGraph(int[][] neighbours, double[][] weights, double crowd) {
        this.neighbours = neighbours;
        this.weights = weights;
        this.crowd = crowd;
        strengths = new double[neighbours.length];
        for (int i = 0; i < neighbours.length; i++) {
            for (int n = 0; n < weights[i].length; n++) {
                strengths[i] += weights[i][n];
                if (!has(neighbours[i][n], i)) {
                    strengths[neighbours[i][n]] += weights[i][n];
                }
            }
        }
    }

    static boolean alike(float cosine) {
        return cosine >= ALIKE;
    }

    /** Nodes in order of arrival; looks for missing neighbours first, which takes nodes × missing cosines. */
    static NeighbourGraph of(List<Node> nodes, PoolParameters parameters) {
        NeighbourSearch.complete(nodes, parameters.mostNeighbours());
        double crowd = 1 + nodes.stream().mapToInt(node -> node.alike).average().orElse(0);
        int k = parameters.neighbours(crowd);
        var near = NearestAnew.of(nodes, k, parameters);
        return new NeighbourGraph(near.lists(), weights(nodes, near, k, parameters), crowd);
    }

    /** The mean number of notes alike around a note, at least 1. */
    double crowd() {
        return crowd;
    }

    /** The sum of the weights of a note's edges. */
    double strength(int i) {
        return strengths[i];
    }

    /** Takes an edge: the two notes' indexes, and its weight. */
    interface Edges {
        void take(int i, int j, double weight);
    }

    /** Tells each edge once. */
    void edges(Edges edges) {
        for (int i = 0; i < neighbours.length; i++) {
            for (int n = 0; n < weights[i].length; n++) {
                int j = neighbours[i][n];
                if (i < j || !has(j, i)) {
                    edges.take(i, j, weights[i][n]);
                }
            }
        }
    }

    private boolean has(int i, int neighbour) {
        for (int n = 0; n < weights[i].length; n++) {
            if (neighbours[i][n] == neighbour) {
                return true;
            }
        }
        return false;
    }

    /**
     * The weights of each note's edges, nearest first, as far as the cosine is high enough. An edge in a present theme weighs more,
     * so that of two divisions of nearly the same worth the present one stays.
     */
    private static double[][] weights(List<Node> nodes, NearestAnew near, int k, PoolParameters parameters) {
        var lists = near.lists();
        var marks = new int[lists.length];
        Arrays.fill(marks, -1);
        var weights = new double[lists.length][];
        for (int i = 0; i < lists.length; i++) {
            for (int neighbour : lists[i]) {
                marks[neighbour] = i;
            }
            var own = new double[lists[i].length];
            int edges = 0;
            while (edges < own.length && near.cosines()[i][edges] >= parameters.edge()) {
                int common = 0;
                for (int neighbour : lists[lists[i][edges]]) {
                    if (marks[neighbour] == i) {
                        common++;
                    }
                }
                own[edges] = near.cosines()[i][edges] * (1 + common) / (k + 1.0);
                var theme = nodes.get(i).theme;
                if (theme != null && theme.equals(nodes.get(lists[i][edges]).theme)) {
                    own[edges] *= parameters.staying();
                }
                edges++;
            }
            weights[i] = Arrays.copyOf(own, edges);
        }
        return weights;
    }
}
