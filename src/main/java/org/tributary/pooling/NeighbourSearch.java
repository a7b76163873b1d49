package org.tributary.pooling;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the nearest notes of those that do not know theirs yet, and tells all others of them. Takes notes × missing cosines,
 * each once: a block of the missing ones is laid out number by number, so that the processor multiplies several of them
 * at a time, and with many notes each processor takes a share of them.
 */
final class NeighbourSearch {
    private static final int BLOCK = 256;
    /** From so many cosines of a block on, several threads share them. */
    private static final long WORTH_SHARING = 1 << 18;

    private final List<Node> nodes;
    private final int most;
    private final int shares;
    private final boolean[] missing;
    /** Who was not counted as alike by the others yet. */
    private final boolean[] fresh;

    private NeighbourSearch(List<Node> nodes, int most, int shares) {
        this.nodes = nodes;
        this.most = most;
        this.shares = shares;
        missing = new boolean[nodes.size()];
        fresh = new boolean[nodes.size()];
    }

    /** Nodes in order of arrival. */
    static void complete(List<Node> nodes, int most) {
        complete(nodes, most, Runtime.getRuntime().availableProcessors());
    }

    /** The same whatever the number of shares. */
    static void complete(List<Node> nodes, int most, int shares) {
        new NeighbourSearch(nodes, most, shares).complete();
    }

    private void complete() {
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
        int count = (long) block.length * missing.length < WORTH_SHARING ? 1 : shares;
        var parts = IntStream.range(0, count).mapToObj(first -> new Share(block, columns, first, count)).toList();
        (count == 1 ? parts.stream() : parts.parallelStream()).forEach(Share::meet);
        parts.forEach(Share::tell);
    }

    /**
     * The notes of a block meet every so many-th of the others. A share writes the lists of those others and lists of its own for the block,
     * so that shares run beside each other; what is nearest does not depend on the order in which it is offered.
     */
    private final class Share {
        private final int[] block;
        private final float[][] columns;
        private final int first;
        private final int step;
        private final Neighbours[] near;
        private final int[] alike;

        Share(int[] block, float[][] columns, int first, int step) {
            this.block = block;
            this.columns = columns;
            this.first = first;
            this.step = step;
            near = new Neighbours[block.length];
            Arrays.setAll(near, c -> new Neighbours(most));
            alike = new int[block.length];
        }

        void meet() {
            var cosines = new float[block.length];
            // Two that both miss theirs meet where the later one is in the block.
            for (int j = first; j < missing.length; j += step) {
                if (!missing[j] || j < block[block.length - 1]) {
                    Arrays.fill(cosines, 0);
                    multiply(nodes.get(j).vector, columns, cosines);
                    meet(j, cosines);
                }
            }
        }

        private void meet(int j, float[] cosines) {
            var other = nodes.get(j);
            for (int c = 0; c < block.length; c++) {
                int i = block[c];
                if (i == j || missing[j] && j > i) {
                    continue;
                }
                if (near[c].mayTake(cosines[c])) {
                    near[c].offer(other, cosines[c]);
                }
                if (other.neighbours.mayTake(cosines[c])) {
                    other.neighbours.offer(nodes.get(i), cosines[c]);
                }
                if (NeighbourGraph.alike(cosines[c])) {
                    alike[c]++;
                    if (missing[j] || fresh[i]) {
                        other.alike++;
                    }
                }
            }
        }

        /** What the block found here, once all shares have ended. */
        void tell() {
            for (int c = 0; c < block.length; c++) {
                var node = nodes.get(block[c]);
                for (int n = 0; n < near[c].size(); n++) {
                    node.neighbours.offer(near[c].node(n), near[c].cosine(n));
                }
                node.alike += alike[c];
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
}
