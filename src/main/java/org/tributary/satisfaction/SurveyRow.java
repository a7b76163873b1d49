package org.tributary.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.survey.Questionnaire;

/**
 * A survey as its manager sees it.
 *
 * @param kind      {@code relationship} or {@code transactional}
 * @param link      the path to answer at, without sign-in
 * @param responses how many answered, live
 * @param edition   of its questions, from 1
 * @param factors   the set of factors it asks, or null
 */
public record SurveyRow(UUID id, String title, String kind, String status, @Nullable String line, @Nullable String state,
        @Nullable String touchpoint, @Nullable LocalDate closesOn, Instant createdAt, long responses, String link,
        List<String> asks, int edition, boolean freeText, @Nullable Factors factors) {

    /** A version of a set of factors. */
    public record Factors(UUID id, String code, String name, int version) {
    }

    static SurveyRow of(Survey survey, long responses) {
        Questionnaire asked = survey.questionnaire();
        return new SurveyRow(survey.getPublicId(), survey.getTitle(),
                survey.isTransactional() ? "transactional" : "relationship", survey.status().code(), survey.getLine(),
                survey.getState(), survey.getTouchpoint(), survey.getClosesOn(), survey.getCreatedAt().toInstant(), responses,
                "/api/v1/surveys/" + survey.getPublicId() + "/responses", asked.asks(), asked.getEdition(),
                asked.isFreeText(), asked.factorSet()
                        .map(set -> new Factors(set.getPublicId(), set.getCode(), set.getName(), set.getNumber()))
                        .orElse(null));
    }
}
