package org.tributary.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The notes of a theme, in order of arrival and in the order in which they vote. */
final class Theme {
    private final TreeSet<Node> notes = new TreeSet<>(Node.ORDER);
    private final TreeSet<Node> sample = new TreeSet<>(Node.SAMPLE);

    void add(Node node) {
        notes.add(node);
        sample.add(node);
    }

    void remove(Node node) {
        notes.remove(node);
        sample.remove(node);
    }

    int size() {
        return notes.size();
    }

    List<Node> notes() {
        return List.copyOf(notes);
    }

    /** At most so many notes, chosen by the notes alone and not by the way they came in. */
    List<Node> exemplars(int most) {
        var exemplars = new ArrayList<Node>(Math.min(most, sample.size()));
        for (var node : sample) {
            if (exemplars.size() == most) {
                break;
            }
            exemplars.add(node);
        }
        return exemplars;
    }

    float[] centroid() {
        return Vectors.centroid(notes.stream().map(node -> node.vector).toList());
    }

    /** Languages never mix in a theme. */
    String language() {
        return notes.first().language;
    }

    boolean locked() {
        return notes.stream().anyMatch(node -> node.locked);
    }
}
