package org.tributary.satisfaction.pulse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.platform.Interval;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.figure.Index;
import org.tributary.satisfaction.figure.Share;
import org.tributary.satisfaction.pulse.PulseFigure.Measure;

/** Computes what may be shown of a quarter: the index, its factors, and the preferred carriers by line. */
final class PulseFigures {

    static final List<String> CHOICES = List.of("us", "another", "none");
    private static final double NEAR_TOP = 900;
    private static final double NEAR_BOTTOM = 100;
    private static final double MOST = 90;
    private static final double LEAST = 10;

    private final Index.Factors factors;
    private final Collection<Respondent> respondents;
    private final SmallGroups rules;

    PulseFigures(Index.Factors factors, Collection<Respondent> respondents, SmallGroups rules) {
        this.factors = factors;
        this.respondents = respondents;
        this.rules = rules;
    }

    /** Somebody who answered, with the lines they may have spoken of. */
    record Respondent(Contribution contribution, Set<String> lines) {
    }

    /** A choice of carrier for a line. */
    record Preference(String line, String choice) {
    }

    /** @param answers the scores of each by factor */
    List<PulseFigure> of(Collection<Map<String, Integer>> answers, Collection<Preference> preferences) {
        List<PulseFigure> figures = new ArrayList<>();
        PulseGate gate = new PulseGate(rules, contributions(respondents), answers.size());
        add(figures, gate, Measure.INDEX, "", factors, answers);
        for (Index.Factor factor : factors.factors()) {
            add(figures, gate, Measure.FACTOR, factor.name(), new Index.Factors(factors.version(), List.of(factor)), answers);
        }
        preferences.stream().collect(Collectors.groupingBy(Preference::line))
                .forEach((line, chosen) -> addShares(figures, gate, line, chosen));
        return figures;
    }

    private void add(List<PulseFigure> figures, PulseGate gate, Measure measure, String subject, Index.Factors of,
            Collection<Map<String, Integer>> answers) {
        double[] values = answers.stream().map(of::valueOf).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).toArray();
        if (values.length == 0 || !gate.passes(contributions(respondents), values.length)) {
            return;
        }
        boolean alike = java.util.Arrays.stream(values).distinct().count() == 1;
        if (!alike) {
            Index index = Index.of(of, answers);
            figures.add(new PulseFigure(measure, subject, "", index.n(), index.mean(), index.interval(), ""));
        } else if (values[0] > NEAR_TOP) {
            figures.add(new PulseFigure(measure, subject, "", values.length, null, new Interval(NEAR_TOP, 1000), "above"));
        } else if (values[0] < NEAR_BOTTOM) {
            figures.add(new PulseFigure(measure, subject, "", values.length, null, new Interval(0, NEAR_BOTTOM), "below"));
        }
        // All alike between the ends would tell everybody's answer, so nothing is shown.
    }

    private void addShares(List<PulseFigure> figures, PulseGate gate, String line, List<Preference> chosen) {
        List<Respondent> able = respondents.stream().filter(one -> one.lines().contains(line)).toList();
        if (!gate.passes(contributions(able), chosen.size())) {
            return;
        }
        Map<String, Integer> hits = new HashMap<>();
        chosen.forEach(one -> hits.merge(one.choice(), 1, Integer::sum));
        boolean alike = hits.size() == 1;
        for (String choice : CHOICES) {
            Share share = new Share(hits.getOrDefault(choice, 0), chosen.size());
            figures.add(!alike
                    ? new PulseFigure(Measure.PREFERRED, line, choice, share.n(), share.percent(), share.interval(), "")
                    : share.hits() > 0
                            ? new PulseFigure(Measure.PREFERRED, line, choice, share.n(), null, new Interval(MOST, 100),
                                    "above")
                            : new PulseFigure(Measure.PREFERRED, line, choice, share.n(), null, new Interval(0, LEAST),
                                    "below"));
        }
    }

    private static List<Contribution> contributions(Collection<Respondent> respondents) {
        return respondents.stream().map(Respondent::contribution).toList();
    }
}
