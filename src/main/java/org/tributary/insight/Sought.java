package org.tributary.insight;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Passage;
import org.tributary.platform.SearchWords;

/** What somebody looks for, by word and by meaning, and how well texts fit it. It lives as long as its request. */
public final class Sought {

    /** Below it nothing is found by meaning; measured on pairs of notes about the same and about other things. */
    private static final double LEAST_LIKENESS = 0.4;
    /** The same where half of the words stand in the text. */
    private static final double LEAST_WITH_WORDS = 0.3;

    private final SearchWords words;
    private final Meaning.@Nullable Vector vector;
    private final Meaning meaning;

    Sought(SearchWords words, Meaning.@Nullable Vector vector, Meaning meaning) {
        this.words = words;
        this.vector = vector;
        this.meaning = meaning;
    }

    /**
     * How well a text fits that is embedded already: the share of the words that stand in it plus its likeness, so from 0 to 2.
     *
     * @return 0 where it has too few of the words and is not near enough in meaning
     */
    public double fit(String text, byte[] embedding, @Nullable String version) {
        return fit(words.shareIn(text), vector == null || version == null ? 0 : vector.likeness(embedding, version));
    }

    /** The same for a text that is embedded now, or was a while ago. */
    public double fit(String text) {
        return fit(words.shareIn(text), likeness(text));
    }

    /** How many of the words stand in the text, from 0 to 1, where half of them do, else 0. */
    public double fitByWords(String text) {
        double share = words.shareIn(text);
        return share >= 0.5 ? share : 0;
    }

    /** The text with what was looked for marked. */
    public Passage mark(String text) {
        return words.mark(text);
    }

    /** The passage of the text that fits best, marked. */
    public Passage passageOf(String text) {
        return words.passageOf(text, this::likeness);
    }

    /** What is looked for as a direction, where there is a model. */
    Optional<float[]> direction() {
        return Optional.ofNullable(vector).map(Meaning.Vector::numbers);
    }

    /** How near a text is in meaning alone, from −1 to 1; 0 where there is no model. */
    public double nearness(String text) {
        return likeness(text);
    }

    private double likeness(String text) {
        if (vector == null) {
            return 0;
        }
        Meaning.Vector other = meaning.ofRecent(text);
        return vector.likeness(other.bytes(), other.version());
    }

    private static double fit(double share, double likeness) {
        boolean fits = share == 1 || likeness >= LEAST_LIKENESS || share >= 0.5 && likeness >= LEAST_WITH_WORDS;
        return fits ? share + likeness : 0;
    }
}
