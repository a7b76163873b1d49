package org.tributary.satisfaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.satisfaction.survey.Factor;
import org.tributary.satisfaction.survey.FactorSet;

/**
 * What an answer says about the factors of an index.
 *
 * @param version of the set that it was asked with; on another version's scale a score says something else
 * @param scores  by code; a factor may be missing
 */
public record FactorScores(@Nullable Integer version, @Nullable Map<String, @Nullable Integer> scores) {

    /**
     * The scores by factor.
     *
     * @param asked the set that the survey asks, or null
     * @throws org.tributary.platform.Invalid where they are not of that set or not on its scale
     */
    static Map<Factor, Integer> checked(@Nullable FactorScores given, @Nullable FactorSet asked) {
        Map<Factor, Integer> checked = new LinkedHashMap<>();
        if (given == null || given.scores == null || given.scores.isEmpty()) {
            return checked;
        }
        Check check = new Check();
        if (asked == null) {
            check.wrong("factors", "satisfaction.error.noFactors").done();
            return checked;
        }
        check.that(given.version != null && given.version == asked.getNumber(), "factors", "satisfaction.error.otherVersion",
                asked.getNumber());
        check.done();
        given.scores.forEach((code, score) -> {
            Optional<Factor> factor = asked.factor(code);
            check.that(factor.isPresent(), "factors", "platform.error.unknownCode", code);
            check.that(score == null || asked.admits(score), "factors", "platform.error.between", asked.getLeast(),
                    asked.getMost());
            if (score != null) {
                factor.ifPresent(one -> checked.put(one, score));
            }
        });
        check.done();
        return checked;
    }
}
