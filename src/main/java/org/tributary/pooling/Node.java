package org.tributary.pooling;

import java.util.Comparator;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A note in the pool. */
final class Node {
    /** The order of arrival. */
    static final Comparator<Node> ORDER = Comparator.comparingLong(node -> node.position);
    /**
     * An order that has nothing to do with arrival and stays the same: the first of a theme are a fair sample of it.
     */
    static final Comparator<Node> SAMPLE = Comparator.<Node>comparingLong(node -> node.draw)
            .thenComparingLong(node -> node.note);

    final long note;
    final float[] vector;
    final String language;
    final long position;
    private final long draw;
    @Nullable
    Long theme;
    boolean locked;
    /** The nearest other notes of the language, nearest first; null until a consolidation looks for them. */
    @Nullable
    Neighbours neighbours;
    /** How many other notes of the language are alike; -1 until a consolidation counts them. */
    int alike = -1;

    Node(long note, float[] vector, String language, long position, @Nullable Long theme, boolean locked) {
        this.note = note;
        this.vector = vector;
        this.language = language;
        this.position = position;
        this.theme = theme;
        this.locked = locked;
        draw = new SplittableRandom(note).nextLong();
    }

    float cosine(Node other) {
        return Vectors.cosine(vector, other.vector);
    }
}
