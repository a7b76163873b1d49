package org.tributary.satisfaction.figure;

import org.apache.commons.statistics.distribution.TDistribution;
import org.tributary.platform.Interval;

/**
 * How much more a score changed in one group than in another: the difference of the shown scores, the variances of the
 * four centres added. Where answers cluster by agent, t on the fewest agents takes the place of z.
 *
 * @param value     points by which the first group changed more
 * @param halfWidth half the width of the 95 % interval
 */
public record DifferenceOfDifferences(double value, double halfWidth) {

    /** A score before and after, in one group. */
    public record Pair(NetPromoterScore before, NetPromoterScore after) {

        double change() {
            return after.score() - before.score();
        }

        double variance() {
            return before.variance() + after.variance();
        }

        int fewestAgents() {
            return Math.min(degrees(before), degrees(after));
        }

        private static int degrees(NetPromoterScore score) {
            return score.designEffect() > 1 ? score.agents() : Integer.MAX_VALUE;
        }
    }

    public static DifferenceOfDifferences of(Pair inside, Pair outside) {
        int agents = Math.min(inside.fewestAgents(), outside.fewestAgents());
        double quantile = agents == Integer.MAX_VALUE
                ? Interval.Z
                : TDistribution.of(agents - 1).inverseSurvivalProbability(0.025);
        return new DifferenceOfDifferences(inside.change() - outside.change(),
                quantile * Math.sqrt(inside.variance() + outside.variance()));
    }

    public Interval interval() {
        return new Interval(value - halfWidth, value + halfWidth);
    }

    public Change.Arrow arrow() {
        return Change.Arrow.of(value, interval());
    }
}
