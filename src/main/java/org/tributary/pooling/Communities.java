package org.tributary.pooling;

import java.util.HashSet;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** Finds communities in a weighted graph with the Leiden algorithm (Traag, Waltman and van Eck 2019) on modularity. */
final class Communities {
    private static final int ITERATIONS = 10;

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
        var network = new Network(weights, edges.ends, edges.strengths, false, false);
        var clustering = new Clustering(start.clone());
        new LeidenAlgorithm(resolution / total, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed))
                .improveClustering(network, clustering);
        var found = clustering.getClusters();
        requireApart(found, apart);
        return found;
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
