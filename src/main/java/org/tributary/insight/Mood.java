package org.tributary.insight;

/**
 * How the notes of a theme sound, by the machine's judgement of each.
 *
 * @param negative those that speak ill of something
 * @param judged the latest notes in English, at most {@value #MOST}; 0 where the machine cannot judge
 */
public record Mood(int negative, int judged) {

    static final int MOST = 1000;
    static final Mood UNKNOWN = new Mood(0, 0);

    public boolean isKnown() {
        return judged > 0;
    }

    /** In percent, of at least one note. */
    public double percent() {
        return 100.0 * negative / judged;
    }
}
