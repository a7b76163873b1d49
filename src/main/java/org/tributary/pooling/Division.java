package org.tributary.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A theme in two: the proposal for a split. Spherical 2-means (Dhillon and Modha 2001) from the note farthest from the middle
 * and the note farthest from that, so the same notes are always divided in the same way.
 *
 * @param larger the notes of the larger part, those nearest to its middle first
 * @param smaller the others
 * @param separation the mean over all notes of the cosine with the other notes of their part, less that with the other part's
 *        middle (a simplified silhouette): near 0 where there are no two parts, toward 1 where they have nothing in common
 * @param across of the nearest notes that are in the theme too, the share in the other part, as a multiple of what chance would
 *        give: near 1 where there are no two parts, 0 where no note is near one of the other part
 */
public record Division(List<Long> larger, List<Long> smaller, double separation, double across) {

    private static final int MOST_ROUNDS = 20;
    private static final int NEAREST = 8;

    /** At least two notes. */
    static Division of(Theme theme) {
        List<Node> nodes = theme.notes();
        float[] middle = theme.centroid();
        Node first = farthest(nodes, middle);
        float[] one = first.vector;
        float[] other = farthest(nodes, one).vector;
        boolean[] second = new boolean[nodes.size()];
        for (int round = 0; round < MOST_ROUNDS && divide(nodes, one, other, second); round++) {
            one = Vectors.centroid(part(nodes, second, false).stream().map(node -> node.vector).toList());
            other = Vectors.centroid(part(nodes, second, true).stream().map(node -> node.vector).toList());
        }
        List<Node> these = part(nodes, second, false);
        List<Node> those = part(nodes, second, true);
        double separation = (apart(these, other) + apart(those, one)) / nodes.size();
        return these.size() >= those.size()
                ? new Division(numbers(these, one), numbers(those, other), separation, across(nodes, second))
                : new Division(numbers(those, other), numbers(these, one), separation, across(nodes, second));
    }

    /** @return whether a note changed its part and both parts have notes */
    private static boolean divide(List<Node> nodes, float[] one, float[] other, boolean[] second) {
        boolean changed = false;
        int inSecond = 0;
        for (int i = 0; i < second.length; i++) {
            float[] vector = nodes.get(i).vector;
            boolean there = Vectors.cosine(vector, other) > Vectors.cosine(vector, one);
            changed |= there != second[i];
            second[i] = there;
            inSecond += there ? 1 : 0;
        }
        return changed && inSecond > 0 && inSecond < second.length;
    }

    /** The sum over a part of: the cosine with its other notes' middle, less that with the other part's. */
    private static double apart(List<Node> part, float[] other) {
        if (part.size() < 2) {
            return 0;
        }
        float[] sum = new float[other.length];
        part.forEach(node -> add(sum, node.vector, 1));
        double total = 0;
        for (Node node : part) {
            float[] rest = sum.clone();
            add(rest, node.vector, -1);
            total += Vectors.cosine(node.vector, Vectors.normalise(rest)) - Vectors.cosine(node.vector, other);
        }
        return total;
    }

    private static void add(float[] sum, float[] vector, int sign) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * vector[i];
        }
    }

    /** Of the nearest notes that are in the theme too, the share in the other part, as a multiple of what chance would give. */
    private static double across(List<Node> nodes, boolean[] second) {
        Map<Node, Boolean> parts = new IdentityHashMap<>();
        int ofSecond = 0;
        for (int i = 0; i < second.length; i++) {
            parts.put(nodes.get(i), second[i]);
            ofSecond += second[i] ? 1 : 0;
        }
        double links = 0;
        double across = 0;
        for (int i = 0; i < second.length; i++) {
            Neighbours near = nodes.get(i).neighbours;
            for (int j = 0; near != null && j < Math.min(NEAREST, near.size()); j++) {
                Boolean there = parts.get(near.node(j));
                if (there != null) {
                    links++;
                    across += there == second[i] ? 0 : 1;
                }
            }
        }
        double share = (double) ofSecond / second.length;
        double chance = 2 * share * (1 - share);
        return links == 0 || chance == 0 ? 1 : across / links / chance;
    }

    private static Node farthest(List<Node> nodes, float[] from) {
        return nodes.stream().min(Comparator.comparingDouble((Node node) -> Vectors.cosine(node.vector, from))
                .thenComparing(Node.ORDER)).orElseThrow();
    }

    private static List<Node> part(List<Node> nodes, boolean[] second, boolean wanted) {
        List<Node> part = new ArrayList<>();
        for (int i = 0; i < second.length; i++) {
            if (second[i] == wanted) {
                part.add(nodes.get(i));
            }
        }
        return part;
    }

    private static List<Long> numbers(List<Node> nodes, float[] middle) {
        return nodes.stream().sorted(Comparator.comparingDouble((Node node) -> -Vectors.cosine(node.vector, middle))
                .thenComparing(Node.ORDER)).map(node -> node.note).toList();
    }
}
