package org.tributary.satisfaction;

import org.jspecify.annotations.Nullable;
import org.tributary.people.Agency;
import org.tributary.satisfaction.survey.Questionnaire;

/**
 * What is known of an answer from the address it was given at.
 *
 * @param agency        about which it is where no agent is named, or null
 * @param campaign      under whose code the address was handed out, or null
 * @param questionnaire the edition that was answered; null is the survey's present one
 */
public record Origin(@Nullable Agency agency, @Nullable String campaign, @Nullable Questionnaire questionnaire) {

    static final Origin UNKNOWN = new Origin(null, null, null);
}
