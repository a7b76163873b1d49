package org.tributary.pooling;

import java.util.List;
import java.util.TreeMap;

/** What is like what in a pool: notes, themes, areas. Nothing of it changes the pool, or is kept. */
public final class Likeness {
    /** The mean cosine between their themes, minus what all themes have in common, from which two areas are one. */
    private static final double AREA = 0.08;

    private final Notes notes;

    Likeness(Notes notes) {
        this.notes = notes;
    }

    /** The nearest notes of a language, nearest first, of all that are pooled. */
    public List<Neighbour> nearest(float[] vector, String language, int count) {
        var nearest = new Neighbours(count);
        notes.in(language).forEach(node -> nearest.offer(node, Vectors.cosine(vector, node.vector)));
        return nearest.list();
    }

    public List<Neighbour> nearest(float[] vector, int count) {
        return nearest(vector, Language.ENGLISH, count);
    }

    /** The notes of its language that are nearest to a pooled note, itself left out, nearest first. */
    public List<Neighbour> nearestTo(long note, int count) {
        var node = notes.get(note);
        return nearest(node.vector, node.language, count + 1).stream().filter(one -> one.note() != note).limit(count).toList();
    }

    /** The direction of the theme's mean vector, of length 1. */
    public float[] centroid(long theme) {
        return notes.theme(theme).centroid();
    }

    /** The theme's notes that are nearest to its centroid, nearest first. */
    public List<Neighbour> mostCentral(long theme, int count) {
        var centroid = centroid(theme);
        var nearest = new Neighbours(count);
        notes.theme(theme).notes().forEach(node -> nearest.offer(node, Vectors.cosine(centroid, node.vector)));
        return nearest.list();
    }

    /**
     * The themes by area, for browsing, from the greatest area on; every theme is in one. Areas follow from the themes and are
     * kept nowhere.
     */
    public List<List<Long>> areas() {
        var centroids = new TreeMap<Long, float[]>();
        notes.themes().forEach((theme, members) -> centroids.put(theme, members.centroid()));
        return Areas.of(Areas.apart(centroids), AREA);
    }

    /** The mean cosine of the theme's notes with its centroid: 1 when all are the same. */
    public double cohesion(long theme) {
        var centroid = centroid(theme);
        return notes.theme(theme).notes().stream().mapToDouble(node -> Vectors.cosine(centroid, node.vector)).average()
                .orElseThrow();
    }

    /** The pairs of themes that their nearest notes bind so much that they may be the same, the most bound first; see {@link Alike}. */
    public List<Alike> alike(double leastBound) {
        return Alike.among(notes, leastBound);
    }

    /** The theme in two, as a proposal; it has at least two notes. */
    public Division division(long theme) {
        return Division.of(notes.theme(theme));
    }
}
