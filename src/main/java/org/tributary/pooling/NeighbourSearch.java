package org.tributary.pooling;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Finds the nearest notes of those that do not know theirs yet, and tells all others of them. Takes notes × missing cosines,
 * each once: a block of the missing ones is laid out number by number, so that the processor multiplies several of them
 * at a time.
 */
final class NeighbourSearch {
    private static final int BLOCK = 64;

    private final List<Node> nodes;
    private final boolean[] missing;
    /** Who was not counted as alike by the others yet. */
    private final boolean[] fresh;

    private NeighbourSearch(List<Node> nodes) {
        this.nodes = nodes;
        missing = new boolean[nodes.size()];
        fresh = new boolean[nodes.size()];
    }

    /** Nodes in order of arrival. */
    static void complete(List<Node> nodes, int most) {
        new NeighbourSearch(nodes).complete(most);
    }

    private void complete(int most) {
        var here = Collections.newSetFromMap(new IdentityHashMap<Node, Boolean>());
        here.addAll(nodes);
        for (int i = 0; i < missing.length; i++) {
            var node = nodes.get(i);
            // One that stood for others before may stand for itself no more.
            missing[i] = node.neighbours == null || !node.neighbours.areAmong(here);
            fresh[i] = node.alike < 0;
            if (missing[i]) {
                node.neighbours = new Neighbours(most);
                node.alike = 0;
            }
        }
        var block = new int[BLOCK];
        int filled = 0;
        for (int i = 0; i < missing.length; i++) {
            if (missing[i]) {
                block[filled++] = i;
            }
            if (filled == BLOCK || filled > 0 && i == missing.length - 1) {
                meetAll(Arrays.copyOf(block, filled));
                filled = 0;
            }
        }
    }

    private void meetAll(int[] block) {
        var columns = new float[nodes.get(block[0]).vector.length][block.length];
        for (int c = 0; c < block.length; c++) {
            var vector = nodes.get(block[c]).vector;
            for (int d = 0; d < columns.length; d++) {
                columns[d][c] = vector[d];
            }
        }
        var cosines = new float[block.length];
        for (int j = 0; j < missing.length; j++) {
            // Two that both miss theirs meet where the later one is in the block.
            if (missing[j] && j >= block[block.length - 1]) {
                continue;
            }
            Arrays.fill(cosines, 0);
            multiply(nodes.get(j).vector, columns, cosines);
            for (int c = 0; c < block.length; c++) {
                if (j != block[c] && (!missing[j] || j < block[c])) {
                    meet(block[c], j, cosines[c]);
                }
            }
        }
    }

    private static void multiply(float[] vector, float[][] columns, float[] sums) {
        int d = 0;
        for (int end = vector.length - 3; d < end; d += 4) {
            add(vector[d], columns[d], vector[d + 1], columns[d + 1], vector[d + 2], columns[d + 2], vector[d + 3],
                    columns[d + 3], sums);
        }
        for (; d < vector.length; d++) {
            for (int c = 0; c < sums.length; c++) {
                sums[c] += vector[d] * columns[d][c];
            }
        }
    }

    /** Arrays at one and the same index are what the compiler turns into vector instructions. */
    private static void add(float e, float[] a, float f, float[] b, float g, float[] c, float h, float[] d, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] + e * a[i] + f * b[i] + g * c[i] + h * d[i];
        }
    }

    /** The same sum in the same order, so the same number to the last bit. */
    static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    private void meet(int i, int j, float cosine) {
        var node = nodes.get(i);
        var other = nodes.get(j);
        node.neighbours.offer(other, cosine);
        other.neighbours.offer(node, cosine);
        if (NeighbourGraph.alike(cosine)) {
            node.alike++;
            if (missing[j] || fresh[i]) {
                other.alike++;
            }
        }
    }
}
