package org.tributary.satisfaction.explore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Tally;
import org.tributary.satisfaction.figure.Estimate;
import org.tributary.satisfaction.figure.NetPromoterScore;
import org.tributary.satisfaction.figure.NetPromoterScore.AnswersOfAgent;
import org.tributary.satisfaction.figure.Share;

/** Released answers that count together, by agent; at least one. */
record Sample(Metric metric, Map<Long, AnswersOfAgent> byAgent) {

    static Optional<Sample> of(Metric metric, Collection<Tally> tallies) {
        Map<Long, AnswersOfAgent> answers = new HashMap<>();
        tallies.forEach(tally -> answers.merge(tally.agent(),
                new AnswersOfAgent(tally.positive(), tally.negative(), tally.n()), Sample::sum));
        return answers.isEmpty() ? Optional.empty() : Optional.of(new Sample(metric, answers));
    }

    /** What is left of this one without those, which are parts of it; empty where nothing is. */
    Optional<Sample> without(Collection<Sample> parts) {
        Map<Long, AnswersOfAgent> left = new HashMap<>(byAgent);
        parts.forEach(part -> part.byAgent.forEach((agent, answers) -> left.merge(agent,
                new AnswersOfAgent(-answers.promoters(), -answers.detractors(), -answers.n()), Sample::sum)));
        left.values().removeIf(answers -> answers.n() == 0);
        boolean part = left.values().stream().allMatch(
                answers -> answers.n() > 0 && answers.promoters() >= 0 && answers.detractors() >= 0);
        return left.isEmpty() || !part ? Optional.empty() : Optional.of(new Sample(metric, left));
    }

    private static AnswersOfAgent sum(AnswersOfAgent one, AnswersOfAgent other) {
        return new AnswersOfAgent(one.promoters() + other.promoters(), one.detractors() + other.detractors(),
                one.n() + other.n());
    }

    int n() {
        return byAgent.values().stream().mapToInt(AnswersOfAgent::n).sum();
    }

    Metric.Value shown() {
        return metric.of(byAgent.values());
    }

    /** Whether only a band is shown of it. */
    boolean isAlike() {
        return shown().value() == null;
    }

    Estimate estimate() {
        return metric.isNet()
                ? NetPromoterScore.ofAgents(byAgent.values())
                : new Share(byAgent.values().stream().mapToInt(AnswersOfAgent::promoters).sum(), n());
    }
}
