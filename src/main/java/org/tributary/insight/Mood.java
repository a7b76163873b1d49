package org.tributary.insight;

/**
 * How the notes of a theme sound, by the machine's judgement of each.
 *
 * @param negative those that speak ill of something
 * @param judged of the latest {@value #MOST} notes those in English; 0 where the machine cannot judge
 */
public record Mood(int negative, int judged) {

    static final int MOST = 1000;

    public boolean isKnown() {
        return judged > 0;
    }

    /** In percent, of at least one note. */
    public double percent() {
        return 100.0 * negative / judged;
    }
}
