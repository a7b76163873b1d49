package org.tributary.satisfaction;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tributary.platform.Interval;
import org.tributary.satisfaction.figure.NetPromoterScore;
import org.tributary.satisfaction.figure.Share;

/** What is measured, on which scale, and how its answers become a figure. */
public enum Metric {

    /** Would the customer recommend us, 0-10. */
    NPS(0, 10, 9, 6),
    /** Satisfied, 1-5; 4 and 5 are. */
    CSAT(1, 5, 4, 3),
    /** Easy, 1-7; 6 and 7 are. */
    CES(1, 7, 6, 5),
    /** The agents' impressions on their notes, 0-10: a series of its own, computed as the net promoter score is. */
    IMPRESSION(0, 10, 9, 6),
    /** The index on 0-1000 and the agents' pulse: their questions are not asked yet, so nothing is released of them. */
    INDEX(0, 1000, 1000, 0), PULSE(0, 1000, 1000, 0);

    /** What is computed from the answers of customers and agents. */
    public static final List<Metric> ASKED = List.of(NPS, CSAT, CES, IMPRESSION);

    private static final double BAND = 90;

    private final int least;
    private final int most;
    private final int positiveFrom;
    private final int negativeTo;

    Metric(int least, int most, int positiveFrom, int negativeTo) {
        this.least = least;
        this.most = most;
        this.positiveFrom = positiveFrom;
        this.negativeTo = negativeTo;
    }

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Metric> ofCode(String code) {
        return Arrays.stream(values()).filter(metric -> metric.code().equals(code)).findFirst();
    }

    public boolean admits(int score) {
        return score >= least && score <= most;
    }

    public int least() {
        return least;
    }

    /** From this score on an answer counts for. */
    int positiveFrom() {
        return positiveFrom;
    }

    /** Up to this score an answer counts against. */
    int negativeTo() {
        return negativeTo;
    }

    public int most() {
        return most;
    }

    /** 1 for a promoter or a satisfied one, −1 for a detractor or an unsatisfied one, 0 between. */
    int sign(int score) {
        return score >= positiveFrom ? 1 : score <= negativeTo ? -1 : 0;
    }

    /** Whether the figure is a balance on −100 to 100 and no share in percent. */
    public boolean isNet() {
        return this == NPS || this == IMPRESSION;
    }

    /**
     * A figure in points (net) or percent. Where all answers are alike the value is a band, so that no single answer
     * follows from it: {@code above} 90, {@code below} 10 (net: −90), {@code between} where all are passive.
     *
     * @param value null where a band is shown
     */
    public record Value(int n, @org.jspecify.annotations.Nullable Double value, Interval interval, String band) {

        /** The middle of what is known: the value, or the end of the band that all answers lie at. */
        public double shown() {
            return value == null
                    ? band.equals("above") ? interval.high() : band.equals("below") ? interval.low() : 0
                    : value;
        }
    }

    /** The figure of these answers, by agent, at least one answer together; see metrics of the formulas' own classes. */
    public Value of(Collection<NetPromoterScore.AnswersOfAgent> answers) {
        NetPromoterScore score = NetPromoterScore.ofAgents(answers);
        double floor = isNet() ? -100 : 0;
        if (score.promoters() == score.n()) {
            return new Value(score.n(), null, new Interval(BAND, 100), "above");
        }
        if (score.detractors() == score.n()) {
            return new Value(score.n(), null, new Interval(floor, isNet() ? -BAND : 100 - BAND), "below");
        }
        if (isNet() && score.promoters() + score.detractors() == 0) {
            return new Value(score.n(), null, new Interval(BAND - 100, 100 - BAND), "between");
        }
        if (isNet()) {
            return new Value(score.n(), score.score(), score.interval(), "");
        }
        Share share = new Share(score.promoters(), score.n());
        return new Value(share.n(), share.percent(), share.interval(), "");
    }
}
