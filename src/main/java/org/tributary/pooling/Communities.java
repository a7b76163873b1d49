package org.tributary.pooling;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.DoubleStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Finds communities in a weighted graph with the Leiden algorithm (Traag, Waltman and van Eck 2019) on modularity. Which ones are
 * found at one resolution turns on a few notes, so the graph is first divided roughly at several, and an edge weighs the more the
 * more of them keep its ends together (after Lancichinetti and Fortunato 2012, who vote over seeds).
 */
final class Communities {
    private static final int ITERATIONS = 10;
    /** How fine the rough divisions are, as multiples of the resolution. */
    private static final double[] SCALES = {0.4, 0.63, 1, 1.58, 2.5};
    private static final int ROUGH_ITERATIONS = 2;
    /** What an edge keeps of its weight, beside the share of rough divisions that keep its ends together. */
    private static final double KEPT = 0.2;

    private Communities() {
    }

    /** The edges of a graph, each told once. */
    static final class Edges {
        private final LargeIntArray[] ends = {new LargeIntArray(0), new LargeIntArray(0)};
        private final LargeDoubleArray strengths = new LargeDoubleArray(0);

        void add(int i, int j, double strength) {
            ends[0].append(Math.min(i, j));
            ends[1].append(Math.max(i, j));
            strengths.append(strength);
        }
    }

    /**
     * The community of each vertex, a number of no meaning.
     *
     * @param edges none of them between two vertices to be kept apart
     * @param weights what each vertex counts for in the null model; their sum is that of all edges, told at both ends
     * @param start the community that each vertex is in at first
     * @param apart the first so many vertices never share a community; none of them shares one in {@code start}
     * @param resolution of the modularity (Reichardt and Bornholdt 2006)
     */
    static int[] find(Edges edges, double[] weights, int[] start, int apart, double resolution, long seed) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        if (total == 0) {
            return start.clone();
        }
        for (int i = 0; i < apart; i++) {
            // The library has no fixed membership: an edge this negative between two fixed vertices never pays.
            for (int j = i + 1; j < apart; j++) {
                edges.add(i, j, -total);
            }
        }
        double relative = resolution / total;
        var rough = new Network(weights, edges.ends, edges.strengths, false, false);
        var divisions = DoubleStream.of(SCALES).parallel()
                .mapToObj(scale -> divided(rough, start, scale * relative, ROUGH_ITERATIONS, seed))
                .toArray(int[][]::new);
        var agreed = new Network(weights, edges.ends, agreed(edges, divisions), false, false);
        var found = divided(agreed, start, relative, ITERATIONS, seed);
        requireApart(found, apart);
        return found;
    }

    private static int[] divided(Network network, int[] start, double resolution, int iterations, long seed) {
        var clustering = new Clustering(start.clone());
        new LeidenAlgorithm(resolution, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed))
                .improveClustering(network, clustering);
        return clustering.getClusters();
    }

    /** The edges' weights by how many divisions keep their ends together. Their sum stays as it is, and so do negative ones. */
    private static LargeDoubleArray agreed(Edges edges, int[][] divisions) {
        var agreed = new LargeDoubleArray(edges.strengths.size());
        double before = 0;
        double after = 0;
        for (long edge = 0; edge < agreed.size(); edge++) {
            double strength = edges.strengths.get(edge);
            int one = edges.ends[0].get(edge);
            int other = edges.ends[1].get(edge);
            if (strength > 0) {
                before += strength;
                strength *= KEPT + share(divisions, one, other);
                after += strength;
            }
            agreed.set(edge, strength);
        }
        for (long edge = 0; edge < agreed.size(); edge++) {
            double strength = agreed.get(edge);
            agreed.set(edge, strength > 0 ? strength * before / after : strength);
        }
        return agreed;
    }

    private static double share(int[][] divisions, int one, int other) {
        int together = 0;
        for (int[] division : divisions) {
            together += division[one] == division[other] ? 1 : 0;
        }
        return (double) together / divisions.length;
    }

    /** Better no consolidation than one that joins what a curator told apart. */
    private static void requireApart(int[] found, int apart) {
        var taken = new HashSet<Integer>();
        for (int i = 0; i < apart; i++) {
            if (!taken.add(found[i])) {
                throw new IllegalStateException("Two locked themes fell into one community");
            }
        }
    }
}
