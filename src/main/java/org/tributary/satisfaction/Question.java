package org.tributary.satisfaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.survey.Factor;
import org.tributary.satisfaction.survey.FactorSet;
import org.tributary.satisfaction.survey.Questionnaire;
import org.tributary.satisfaction.survey.Wording;

/**
 * One thing a customer is asked for.
 *
 * @param code   of the score, or {@code factor.} and that of the factor
 * @param text   the carrier's own words; empty where the portal's stand
 * @param factor what it asks about, or null for a score
 */
public record Question(String code, int least, int most, Wording text, @Nullable Factor factor) {

    /** That a factor does not apply to a customer, who is asked no further. */
    public static final int NOT_APPLICABLE = -1;

    private static final String FACTOR = "factor.";

    /** The questions in the order in which they are asked: the scores, then the factors. */
    static List<Question> of(Questionnaire questionnaire) {
        return Stream.concat(
                questionnaire.asks().stream().flatMap(code -> Metric.ofCode(code).stream())
                        .map(metric -> score(metric, questionnaire.wording(metric.code()))),
                questionnaire.factorSet().stream().flatMap(set -> set.getFactors().stream().map(factor -> of(set, factor))))
                .toList();
    }

    private static Question score(Metric metric, Wording text) {
        return new Question(metric.code(), metric.least(), metric.most(), text, null);
    }

    private static Question of(FactorSet set, Factor factor) {
        return new Question(FACTOR + factor.getCode(), set.getLeast(), set.getMost(), factor.getText(), factor);
    }

    public boolean isFactor() {
        return factor != null;
    }

    /** Which score it asks for; empty for a factor. */
    Optional<Metric> metric() {
        return isFactor() ? Optional.empty() : Metric.ofCode(code);
    }

    boolean admits(int score) {
        return score >= least && score <= most || isFactor() && score == NOT_APPLICABLE;
    }
}
