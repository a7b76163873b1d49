package org.tributary.satisfaction.figure;

import java.util.Collection;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.tributary.platform.Interval;

/**
 * Net promoter score of answers on 0-10: promoters (9-10) minus detractors (0-6) in percent of all.
 *
 * <p>The interval is the adjusted Wald one (measuringu.com, "three confidence intervals for NPS"; Rocks, arXiv
 * 1601.07235): three imagined answers are added, ¾ promoter, ¾ detractor, 1½ passive. Customers of one agent answer
 * alike, so the variance grows by the design effect where agents have two answers or more on average.
 *
 * @param promoters    answers 9-10
 * @param detractors   answers 0-6
 * @param n            all answers, at least 1
 * @param designEffect factor on the variance, at least 1
 * @param agents       agents whose customers answered; 0 where that is not known and the design effect is 1
 */
public record NetPromoterScore(int promoters, int detractors, int n, double designEffect, int agents)
        implements
            Estimate {

    private static final double IMAGINED = 0.75;
    private static final int IMAGINED_ANSWERS = 3;

    public NetPromoterScore {
        if (promoters < 0 || detractors < 0 || n < 1 || promoters + detractors > n || !(designEffect >= 1)
                || designEffect > 1 && agents < 2) {
            throw new IllegalArgumentException("No score of " + promoters + " promoters and " + detractors
                    + " detractors of " + n + " with design effect " + designEffect + " over " + agents + " agents");
        }
    }

    /** What the customers of one agent answered. */
    public record AnswersOfAgent(int promoters, int detractors, int n) {
    }

    /** A score whose answers are taken as independent. */
    public static NetPromoterScore of(int promoters, int detractors, int n) {
        return new NetPromoterScore(promoters, detractors, n, 1, 0);
    }

    /**
     * A score of answers that cluster by agent. Design effect: the variance of the mean between agents,
     * {@code k/(k−1)·Σ(sum of an agent's deviations)²/n²}, over the variance of independent answers.
     *
     * @param answers one entry per agent, together at least one answer; agents without an answer do not count
     */
    public static NetPromoterScore ofAgents(Collection<AnswersOfAgent> answers) {
        int promoters = answers.stream().mapToInt(AnswersOfAgent::promoters).sum();
        int detractors = answers.stream().mapToInt(AnswersOfAgent::detractors).sum();
        int n = answers.stream().mapToInt(AnswersOfAgent::n).sum();
        int agents = (int) answers.stream().filter(agent -> agent.n() > 0).count();
        if (agents < 2 || n < 2 * agents) {
            return new NetPromoterScore(promoters, detractors, n, 1, agents);
        }
        double mean = (double) (promoters - detractors) / n;
        double simple = ((double) (promoters + detractors) / n - mean * mean) / n;
        double squares = 0;
        for (AnswersOfAgent agent : answers) {
            double deviation = agent.promoters() - agent.detractors() - agent.n() * mean;
            squares += deviation * deviation;
        }
        double clustered = (double) agents / (agents - 1) * squares / n / n;
        // All answers alike: both variances are zero and the ratio says nothing.
        double designEffect = simple > 0 ? Math.max(1, clustered / simple) : 1;
        return new NetPromoterScore(promoters, detractors, n, designEffect, agents);
    }

    /** The shown score, −100 to 100. */
    public double score() {
        return 100.0 * (promoters - detractors) / n;
    }

    @Override
    public double value() {
        return score();
    }

    /** The 95 % interval, clipped to ±100. */
    public Interval interval() {
        return interval(0.95);
    }

    /** The interval at a level between 0 and 1, clipped to ±100. */
    @Override
    public Interval interval(double level) {
        double half = quantile(level) * Math.sqrt(variance());
        return new Interval(Math.max(-100, centre() - half), Math.min(100, centre() + half));
    }

    /** The centre of the interval, in points. */
    public double centre() {
        return 100 * (adjusted(promoters) - adjusted(detractors));
    }

    /** The variance of the centre in points squared, design effect included. */
    public double variance() {
        double p = adjusted(promoters);
        double d = adjusted(detractors);
        return 10_000 * designEffect * (p + d - (p - d) * (p - d)) / (n + IMAGINED_ANSWERS);
    }

    private double adjusted(int count) {
        return (count + IMAGINED) / (n + IMAGINED_ANSWERS);
    }

    private double quantile(double level) {
        return designEffect > 1
                ? TDistribution.of(agents - 1).inverseSurvivalProbability((1 - level) / 2)
                : normal(level);
    }

    static double normal(double level) {
        return level == 0.95 ? Interval.Z : NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }
}
