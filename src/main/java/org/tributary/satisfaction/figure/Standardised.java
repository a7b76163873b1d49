package org.tributary.satisfaction.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.tributary.platform.Interval;
import org.tributary.satisfaction.figure.NetPromoterScore.AnswersOfAgent;

/**
 * What the figure of a later period would be with the mix of an earlier one: the later figures of the groups, weighted by the
 * earlier shares of the groups (direct standardisation). With one group it is that group's own figure and interval.
 *
 * <p>A score's variance is that of the weighted sum of the adjusted groups; its design effect is that of the weighted deviations,
 * agent by agent over all groups, because an agent's customers stand in several of them. A share's interval is made of the
 * groups' own ones (MOVER for a weighted sum; Zou and Donner 2008).
 */
public final class Standardised implements Estimate {

    private final List<Group> groups;
    private final boolean net;
    private final double designEffect;
    private final int agents;

    /**
     * @param weight how many answers the group had in the earlier period, at least 1
     * @param later  what the customers of each agent answered in the later one, together at least one answer
     */
    public record Group(int weight, Map<Long, AnswersOfAgent> later) {

        public Group {
            later = Map.copyOf(later);
            if (weight < 1 || later.values().stream().mapToInt(AnswersOfAgent::n).sum() < 1) {
                throw new IllegalArgumentException("A group needs answers in both periods: " + weight + ", " + later);
            }
        }

        private NetPromoterScore score() {
            return NetPromoterScore.of(sum(AnswersOfAgent::promoters), sum(AnswersOfAgent::detractors), sum(AnswersOfAgent::n));
        }

        private int sum(java.util.function.ToIntFunction<AnswersOfAgent> what) {
            return later.values().stream().mapToInt(what).sum();
        }
    }

    private Standardised(List<Group> groups, boolean net) {
        this.groups = List.copyOf(groups);
        this.net = net;
        Map<Long, Double> deviations = new HashMap<>();
        double simple = 0;
        int n = 0;
        for (Group group : this.groups) {
            NetPromoterScore score = group.score();
            double mean = score.score() / 100;
            double part = share(group) / score.n();
            simple += share(group) * part * ((double) (score.promoters() + score.detractors()) / score.n() - mean * mean);
            n += score.n();
            group.later().forEach((agent, answers) -> deviations.merge(agent,
                    part * (answers.promoters() - answers.detractors() - answers.n() * mean), Double::sum));
        }
        agents = deviations.size();
        double squares = deviations.values().stream().mapToDouble(one -> one * one).sum();
        designEffect = agents < 2 || n < 2 * agents || !(simple > 0)
                ? 1
                : Math.max(1, (double) agents / (agents - 1) * squares / simple);
    }

    /** A net promoter score. @param groups at least one */
    public static Standardised score(List<Group> groups) {
        return new Standardised(groups, true);
    }

    /** A share in percent, of those who count for. @param groups at least one */
    public static Standardised share(List<Group> groups) {
        return new Standardised(groups, false);
    }

    @Override
    public double value() {
        return groups.stream().mapToDouble(group -> share(group) * (net ? group.score().score() : part(group).percent())).sum();
    }

    @Override
    public Interval interval(double level) {
        return net ? ofScore(level) : ofShare(level);
    }

    private Interval ofScore(double level) {
        double centre = 0;
        double variance = 0;
        for (Group group : groups) {
            NetPromoterScore score = group.score();
            centre += share(group) * score.centre();
            variance += share(group) * share(group) * score.variance();
        }
        double quantile = designEffect > 1
                ? TDistribution.of(agents - 1).inverseSurvivalProbability((1 - level) / 2)
                : NetPromoterScore.normal(level);
        double half = quantile * Math.sqrt(designEffect * variance);
        return new Interval(Math.max(-100, centre - half), Math.min(100, centre + half));
    }

    private Interval ofShare(double level) {
        double down = 0;
        double up = 0;
        for (Group group : groups) {
            Share part = part(group);
            Interval own = part.interval(level);
            down += Math.pow(share(group) * (part.percent() - own.low()), 2);
            up += Math.pow(share(group) * (own.high() - part.percent()), 2);
        }
        return new Interval(value() - Math.sqrt(down), value() + Math.sqrt(up));
    }

    private double share(Group group) {
        return (double) group.weight() / groups.stream().mapToInt(Group::weight).sum();
    }

    private static Share part(Group group) {
        return new Share(group.sum(AnswersOfAgent::promoters), group.sum(AnswersOfAgent::n));
    }
}
