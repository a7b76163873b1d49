package org.tributary.pooling;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The nearest of each note, looked at once more after every note was drawn a little towards its nearest: what a note shares with
 * those around it then counts more than its own odd words. (In graph learning this is one step of propagation, Wu et al. 2019,
 * arXiv:1902.07153.) Only the nearest known before are looked at again, so this takes notes × neighbours cosines.
 *
 * @param lists the nearest of each, nearest first, as indexes
 * @param cosines how near those are, each drawn towards its own nearest; as before where it was under the edge's cosine
 */
record NearestAnew(int[][] lists, float[][] cosines) {
    /** Towards so many of the nearest, which weigh the third power of their cosine. */
    private static final int AROUND = 8;

    /** Nodes in order of arrival, which know their neighbours; of those at most k are left. */
    static NearestAnew of(List<Node> nodes, int k, PoolParameters parameters) {
        var indexes = new IdentityHashMap<Node, Integer>();
        nodes.forEach(node -> indexes.put(node, indexes.size()));
        var drawn = nodes.stream().map(node -> drawn(node, parameters.drawn())).toArray(float[][]::new);
        var lists = new int[nodes.size()][];
        var cosines = new float[nodes.size()][];
        for (int i = 0; i < lists.length; i++) {
            var near = nodes.get(i).neighbours;
            var candidates = new int[near.size()];
            var anew = new float[near.size()];
            for (int n = 0; n < candidates.length; n++) {
                candidates[n] = indexes.get(near.node(n));
                anew[n] = near.cosine(n) < parameters.edge() ? near.cosine(n) : Vectors.cosine(drawn[i], drawn[candidates[n]]);
            }
            int[] order = IntStream.range(0, candidates.length).boxed()
                    .sorted((one, other) -> Float.compare(anew[other], anew[one])).limit(k).mapToInt(n -> n).toArray();
            lists[i] = IntStream.of(order).map(n -> candidates[n]).toArray();
            cosines[i] = new float[order.length];
            for (int n = 0; n < order.length; n++) {
                cosines[i][n] = anew[order[n]];
            }
        }
        return new NearestAnew(lists, cosines);
    }

    private static float[] drawn(Node node, double drawn) {
        var sum = node.vector.clone();
        var near = node.neighbours;
        for (int n = 0; n < Math.min(AROUND, near.size()) && near.cosine(n) > 0; n++) {
            var other = near.node(n).vector;
            var weight = (float) (drawn * Math.pow(near.cosine(n), 3));
            for (int d = 0; d < sum.length; d++) {
                sum[d] += weight * other[d];
            }
        }
        return Vectors.normalise(sum);
    }
}
