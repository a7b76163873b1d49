package org.tributary.insight;

/** Figures that a higher component released and keeps with itself: {@code check} recounts them as well. */
public interface Recount {

    /** Every one of its released figures, recomputed from what it was released with. */
    InsightReleases.Checked recount();
}
