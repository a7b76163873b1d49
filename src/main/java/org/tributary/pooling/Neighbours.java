package org.tributary.pooling;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The nearest nodes to a node, nearest first; of equally near ones the earlier comes first. */
final class Neighbours {
    private final Node[] nodes;
    private final float[] cosines;
    private int size;

    Neighbours(int capacity) {
        nodes = new Node[capacity];
        cosines = new float[capacity];
    }

    int size() {
        return size;
    }

    Node node(int index) {
        return nodes[index];
    }

    float cosine(int index) {
        return cosines[index];
    }

    boolean contains(Node node) {
        for (int i = 0; i < size; i++) {
            if (nodes[i] == node) {
                return true;
            }
        }
        return false;
    }

    boolean areAmong(Set<Node> present) {
        for (int i = 0; i < size; i++) {
            if (!present.contains(nodes[i])) {
                return false;
            }
        }
        return true;
    }

    /** False where no node with that cosine would be taken in; quick to ask. */
    boolean mayTake(float cosine) {
        return size < nodes.length || size > 0 && cosine >= cosines[size - 1];
    }

    /** Takes the node in, if it is near enough and not there yet. */
    void offer(Node node, float cosine) {
        boolean full = size == nodes.length;
        if (full && (size == 0 || !isBefore(node, cosine, size - 1)) || contains(node)) {
            return;
        }
        if (full) {
            size--;
        }
        int at = size++;
        for (; at > 0 && isBefore(node, cosine, at - 1); at--) {
            nodes[at] = nodes[at - 1];
            cosines[at] = cosines[at - 1];
        }
        nodes[at] = node;
        cosines[at] = cosine;
    }

    private boolean isBefore(Node node, float cosine, int index) {
        return cosine > cosines[index] || cosine == cosines[index] && node.position < nodes[index].position;
    }

    List<Neighbour> list() {
        return IntStream.range(0, size).mapToObj(i -> new Neighbour(nodes[i].note, nodes[i].theme, cosines[i])).toList();
    }
}
