package org.tributary.satisfaction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.figure.Change;
import org.tributary.satisfaction.figure.NetPromoterScore.AnswersOfAgent;

/**
 * One agency's figure beside the network's over the same released weeks.
 *
 * @param own     null where nothing of it may be shown; then the rest is null too
 * @param network the agency among them
 * @param apart   the agency's figure minus that of all others together, who share no answer with it; null where there are none
 */
public record AgencyStanding(Metric metric, Metric.@Nullable Value own, Metric.@Nullable Value network,
        @Nullable Change apart, @Nullable LocalDate from, @Nullable LocalDate to) {

    /**
     * @param own   what is shown of the agency
     * @param all   what is shown of the network
     * @param weeks how many weeks up to the last released one of the agency; 0 for everything
     */
    static AgencyStanding of(Metric metric, Collection<Tally> own, Collection<Tally> all, int weeks) {
        PeriodFigure figure = PeriodFigure.of(metric, own, weeks);
        LocalDate from = figure.from();
        LocalDate to = figure.to();
        if (figure.value() == null || from == null || to == null) {
            return new AgencyStanding(metric, null, null, null, null, null);
        }
        List<Tally> network = within(metric, all, from, to);
        Metric.Value value = figure.value();
        Change apart = others(network, within(metric, own, from, to)).map(metric::of)
                .map(others -> Change.between(others.shown(), others.interval(), value.shown(), value.interval())).orElse(null);
        return new AgencyStanding(metric, value, SatisfactionTable.figure(metric, network).orElse(null), apart, from, to);
    }

    private static List<Tally> within(Metric metric, Collection<Tally> tallies, LocalDate from, LocalDate to) {
        return tallies.stream().filter(tally -> tally.metric() == metric && tally.liesIn(from, to)).toList();
    }

    /** Agent by agent what is left of the network without the agency; empty where that is nobody. */
    private static Optional<Collection<AnswersOfAgent>> others(List<Tally> network, List<Tally> own) {
        Map<Long, AnswersOfAgent> left = new HashMap<>();
        network.forEach(tally -> left.merge(tally.agent(), answers(tally, 1), AgencyStanding::sum));
        own.forEach(tally -> left.merge(tally.agent(), answers(tally, -1), AgencyStanding::sum));
        left.values().removeIf(answers -> answers.n() <= 0);
        return left.isEmpty() ? Optional.empty() : Optional.of(left.values());
    }

    private static AnswersOfAgent answers(Tally tally, int sign) {
        return new AnswersOfAgent(sign * tally.positive(), sign * tally.negative(), sign * tally.n());
    }

    private static AnswersOfAgent sum(AnswersOfAgent one, AnswersOfAgent other) {
        return new AnswersOfAgent(one.promoters() + other.promoters(), one.detractors() + other.detractors(),
                one.n() + other.n());
    }
}
