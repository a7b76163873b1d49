package org.tributary.satisfaction;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Membership;
import org.tributary.platform.Refused;
import org.tributary.platform.Vocabulary;
import org.tributary.satisfaction.AnswerSheets.Told;

/**
 * Whom and what an answer is about: what the survey fixes, else what the agent has one of, else what the customer says.
 *
 * @param membership for whom the agent works; null for one who has left, about whom nobody answers
 */
record SheetSubject(Survey survey, @Nullable Membership membership) {

    private static final String ANY_LINE = "other";
    private static final String ANY_STATE = "--";

    static SheetSubject of(EntityManager entityManager, SurveyLink link, LocalDate today) {
        Membership membership = !link.getAgent().isEnabled()
                ? null
                : entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                        .setParameter("person", link.getAgent().getId()).setParameter("today", today).getResultStream()
                        .findFirst()
                        .orElse(null);
        return new SheetSubject(link.getSurvey(), membership);
    }

    boolean isKnown() {
        return membership != null;
    }

    String agency() {
        return membership == null ? "" : membership.getAgency().getName();
    }

    /** Among which the customer says what it was about; empty where that is known. */
    List<String> lines() {
        return asked(survey.getLine(), membership == null ? List.of() : membership.lines(), Vocabulary.LINE);
    }

    List<String> states() {
        return asked(survey.getState(), membership == null ? List.of() : membership.states(), Vocabulary.STATE);
    }

    List<String> touchpoints() {
        return asked(survey.getTouchpoint(), List.of(), Vocabulary.TOUCHPOINT);
    }

    private static List<String> asked(@Nullable String fixed, List<String> ofAgent, Vocabulary vocabulary) {
        return fixed != null || ofAgent.size() == 1 ? List.of() : ofAgent.isEmpty() ? vocabulary.codes() : ofAgent;
    }

    /** What stands where nothing was said: it counts in the whole and in no line or state. */
    Told untold() {
        return new Told(lines().isEmpty() ? null : ANY_LINE, states().isEmpty() ? null : ANY_STATE, null, null);
    }

    /**
     * The sheet as a response.
     *
     * @param day on which it was answered; null is today
     * @throws Refused where the agent has left
     */
    NewResponse response(AnswerSheet sheet, Told told, @Nullable LocalDate day) {
        if (membership == null) {
            throw new Refused("satisfaction.error.closed");
        }
        return new NewResponse(sheet.getPublicId().toString(), sheet.getLink().getAgent().getUsername(),
                day == null ? null : day.toString(), known(told.line(), membership.lines()),
                known(told.state(), membership.states()),
                told.touchpoint(), sheet.score(Metric.NPS), sheet.score(Metric.CSAT), sheet.score(Metric.CES), told.text());
    }

    private static @Nullable String known(@Nullable String told, List<String> ofAgent) {
        return (told == null || told.isBlank()) && ofAgent.size() == 1 ? ofAgent.get(0) : told;
    }
}
