package org.tributary.pooling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A note in the pool. */
final class Node {
    /** The order of arrival; what was there from the beginning has no position of its own. */
    static final Comparator<Node> ORDER = Comparator.<Node>comparingLong(node -> node.position)
            .thenComparingLong(node -> node.note);
    /**
     * An order that has nothing to do with arrival and stays the same: the first of a theme are a fair sample of it.
     */
    static final Comparator<Node> SAMPLE = Comparator.<Node>comparingLong(node -> node.draw)
            .thenComparingLong(node -> node.note);

    final long note;
    float[] vector;
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

    static Node of(PooledNote row) {
        return new Node(row.note(), row.vector(), row.language(), row.position(), row.theme(), row.locked());
    }

    /** Whether this is that note, wherever it is now. */
    boolean isThatOf(@Nullable PooledNote row) {
        return row != null && position == row.position() && language.equals(row.language())
                && Arrays.equals(vector, row.vector());
    }

    float cosine(Node other) {
        return Vectors.cosine(vector, other.vector);
    }
}
