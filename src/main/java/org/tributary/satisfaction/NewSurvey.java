package org.tributary.satisfaction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.satisfaction.survey.NewQuestionnaire;
import org.tributary.satisfaction.survey.Questionnaire;
import org.tributary.satisfaction.survey.Wording;

/**
 * What a survey is about, empty where each answer says it, and what it asks.
 *
 * @param closesOn  its last day, or null
 * @param asks      codes of the scores it asks for; null is all
 * @param factorSet public id of a version of the factors of an index, or null
 * @param freeText  whether there is room for words; null is yes
 * @param wording   own words by question
 * @param draft     whether it waits to be opened; null is no
 */
public record NewSurvey(@Nullable String title, @Nullable String line, @Nullable String state, @Nullable String touchpoint,
        @Nullable String closesOn, @Nullable List<String> asks, @Nullable String factorSet, @Nullable Boolean freeText,
        @Nullable Map<String, Wording> wording, @Nullable Boolean draft) {

    /** An open survey that asks for all scores. It is no second constructor because a body is read by the only one. */
    public static NewSurvey of(@Nullable String title, @Nullable String line, @Nullable String state,
            @Nullable String touchpoint, @Nullable String closesOn) {
        return new NewSurvey(title, line, state, touchpoint, closesOn, null, null, null, null, null);
    }

    /** @throws Invalid where the set of factors has no id */
    NewQuestionnaire questions() {
        return new NewQuestionnaire(asks == null ? Questionnaire.SCORES : asks, factors(),
                Objects.requireNonNullElse(freeText, true), wording);
    }

    private @Nullable UUID factors() {
        try {
            return factorSet == null || factorSet.isBlank() ? null : UUID.fromString(factorSet.strip());
        } catch (IllegalArgumentException noId) {
            throw new Invalid("factorSet", "satisfaction.error.unknownFactorSet");
        }
    }
}
