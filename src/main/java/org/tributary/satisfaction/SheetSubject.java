package org.tributary.satisfaction;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Agency;
import org.tributary.people.Membership;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.Invalid;
import org.tributary.platform.Refused;
import org.tributary.platform.Vocabulary;
import org.tributary.satisfaction.AnswerSheets.Told;

/**
 * Whom and what an answer is about: what the address and the survey fix, else what the agent has one of, else what the customer
 * says.
 *
 * @param membership for whom the agent of the address works; null where the address is not an agent's, or of one who has left
 * @param people     of an agency's address, among whom the customer may name who it was
 * @param agencies   of a campaign's address, among which the customer names theirs
 */
record SheetSubject(SurveyLink link, @Nullable Membership membership, List<Membership> people, List<Agency> agencies) {

    private static final String ANY_LINE = "other";
    private static final String ANY_STATE = "--";

    static SheetSubject of(EntityManager entityManager, SurveyLink link, LocalDate today) {
        Person agent = link.getAgent();
        if (agent != null) {
            return new SheetSubject(link, agent.isEnabled() ? membership(entityManager, agent, today) : null, List.of(),
                    List.of());
        }
        if (link.getAgency() != null) {
            List<Membership> people = entityManager.createNamedQuery(SurveyLink.PEOPLE, Membership.class)
                    .setParameter("agency", link.getAgency()).setParameter("today", today).getResultStream()
                    .filter(one -> one.getPerson().roles().contains(Role.AGENT)).toList();
            return new SheetSubject(link, null, people, List.of());
        }
        return new SheetSubject(link, null, List.of(), entityManager.createNamedQuery(SurveyLink.AGENCIES, Agency.class)
                .setParameter("today", today).getResultList());
    }

    private static @Nullable Membership membership(EntityManager entityManager, Person agent, LocalDate today) {
        return entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class).setParameter("person", agent.getId())
                .setParameter("today", today).getResultStream().findFirst().orElse(null);
    }

    /** Whether anybody can answer here: not about an agent who has left. */
    boolean isKnown() {
        return link.getAgent() == null || membership != null;
    }

    /** Whether an answer counts though the customer did not say whom it is about. */
    boolean isCounted() {
        return membership != null || link.getAgency() != null;
    }

    String agent() {
        return link.getAgent() == null ? "" : link.getAgent().getName();
    }

    String agency() {
        Agency agency = membership == null ? link.getAgency() : membership.getAgency();
        return agency == null ? "" : agency.getName();
    }

    /** Among which the customer says what it was about; empty where that is known. */
    List<String> lines() {
        return asked(survey().getLine(), membership == null ? List.of() : membership.lines(), Vocabulary.LINE);
    }

    List<String> states() {
        return asked(survey().getState(), membership == null ? List.of() : membership.states(), Vocabulary.STATE);
    }

    List<String> touchpoints() {
        return asked(survey().getTouchpoint(), List.of(), Vocabulary.TOUCHPOINT);
    }

    private Survey survey() {
        return link.getSurvey();
    }

    private static List<String> asked(@Nullable String fixed, List<String> ofAgent, Vocabulary vocabulary) {
        return fixed != null || ofAgent.size() == 1 ? List.of() : ofAgent.isEmpty() ? vocabulary.codes() : ofAgent;
    }

    /** What stands where nothing was said: it counts in the whole and in no line or state. */
    Told untold() {
        return new Told(lines().isEmpty() ? null : ANY_LINE, states().isEmpty() ? null : ANY_STATE, null, null);
    }

    /**
     * Where the answer comes from. Of an agency's address a customer may leave open whose it is.
     *
     * @throws Invalid where a campaign's customer names no agency, or one that is not there
     */
    Origin origin(AnswerSheet sheet, Told told) {
        Agency agency = link.getAgent() != null || who(told).isPresent() && link.getAgency() != null
                ? null
                : link.getAgency() != null
                        ? link.getAgency()
                        : agencies.stream().filter(one -> who(told).filter(one.getPublicId()::equals).isPresent()).findFirst()
                                .orElseThrow(() -> new Invalid("agency", "satisfaction.error.whichAgency"));
        return new Origin(agency, link.getCampaign(), sheet.questionnaire());
    }

    /**
     * The sheet as a response.
     *
     * @param day on which it was answered; null is today
     * @throws Refused where the agent has left
     * @throws Invalid where somebody is named who does not work there
     */
    NewResponse response(AnswerSheet sheet, Told told, @Nullable LocalDate day) {
        if (!isKnown()) {
            throw new Refused("satisfaction.error.closed");
        }
        Membership about = link.getAgency() == null ? membership : named(told);
        return new NewResponse(sheet.getPublicId().toString(), about == null ? null : about.getPerson().getUsername(),
                day == null ? null : day.toString(), known(told.line(), about == null ? List.of() : about.lines()),
                known(told.state(), about == null ? List.of() : about.states()), told.touchpoint(), sheet.score(Metric.NPS),
                sheet.score(Metric.CSAT), sheet.score(Metric.CES), told.text(), factors(sheet));
    }

    private @Nullable Membership named(Told told) {
        Optional<UUID> who = who(told);
        return who.isEmpty()
                ? null
                : people.stream().filter(one -> one.getPerson().getPublicId().equals(who.get())).findFirst()
                        .orElseThrow(() -> new Invalid("who", "satisfaction.error.unknownAgent"));
    }

    private static Optional<UUID> who(Told told) {
        String who = told.who();
        try {
            return who == null || who.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(who));
        } catch (IllegalArgumentException noId) {
            throw new Invalid("who", "satisfaction.error.unknownAgent");
        }
    }

    private static @Nullable FactorScores factors(AnswerSheet sheet) {
        Map<String, Integer> scores = Question.of(sheet.questionnaire()).stream().filter(Question::isFactor)
                .filter(one -> Objects.requireNonNullElse(sheet.score(one), Question.NOT_APPLICABLE) != Question.NOT_APPLICABLE)
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.factor()).getCode(),
                        one -> Objects.requireNonNull(sheet.score(one))));
        return scores.isEmpty()
                ? null
                : new FactorScores(sheet.questionnaire().factorSet().orElseThrow().getNumber(), scores);
    }

    private static @Nullable String known(@Nullable String told, List<String> ofAgent) {
        return (told == null || told.isBlank()) && ofAgent.size() == 1 ? ofAgent.get(0) : told;
    }
}
