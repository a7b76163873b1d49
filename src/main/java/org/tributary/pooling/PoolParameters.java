package org.tributary.pooling;

/**
 * What governs a pool. The standard was tuned on the training parts of Banking77 and CLINC150 and on short insurance
 * notes.
 *
 * @param near the cosine from which a note counts as near another and may join or found a theme
 * @param voters how many of the nearest notes vote
 * @param exemplars how many notes of a theme may vote at most
 * @param recent how many of the latest notes may vote besides
 * @param fineness how fine the themes are: the modularity's resolution as a multiple of (notes / crowd)
 * @param denseness how much more a note counts in the null model where fewer are alike than on the average: the power of
 * (crowd / its own crowd). So a dense theme holds together beside sparse ones
 * @param neighboursScale the neighbours in the graph as a multiple of a power of the crowd
 * @param neighboursPower that power
 * @param leastNeighbours the neighbours in the graph at least
 * @param mostNeighbours the neighbours in the graph at most
 * @param drawn how much a note is drawn towards its nearest before it is seen who is near whom: the weight of one with cosine 1
 * @param staying how much more an edge weighs within a present theme; 1 would let a consolidation forget what was before it
 * @param edge the cosine under which two notes have no edge
 * @param belonging the cosine with the centroid of its theme's other notes under which a note becomes unthemed
 * @param overlap the Jaccard overlap from which a community is an old theme
 * @param seed of the random order in which Leiden visits the notes
 */
public record PoolParameters(double near, int voters, int exemplars, int recent, double fineness, double denseness,
        double neighboursScale,
        double neighboursPower, int leastNeighbours, int mostNeighbours, double drawn, double staying, double edge,
        double belonging, double overlap,
        long seed) {

    public static PoolParameters standard() {
        return new PoolParameters(0.5, 7, 50, 500, 0.09, 0.15, 2.4, 0.67, 8, 64, 0.5, 1.65, 0.3, 0.45, 0.2, 1);
    }

    /** The neighbours of each note in the graph. */
    int neighbours(double crowd) {
        long wanted = Math.round(neighboursScale * Math.pow(crowd, neighboursPower));
        return (int) Math.max(leastNeighbours, Math.min(mostNeighbours, wanted));
    }

    /**
     * Modularity loses small communities in large graphs; a resolution that grows with the graph keeps them. Where few are alike it is a
     * little finer, since one chance neighbour is much of a theme there.
     */
    double resolution(int notes, double crowd) {
        return fineness * notes / crowd * (1 + 1 / crowd);
    }
}
