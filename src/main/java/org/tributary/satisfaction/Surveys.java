package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Agency;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.privacy.Masking;
import org.tributary.satisfaction.survey.Factor;
import org.tributary.satisfaction.survey.FactorAnswer;
import org.tributary.satisfaction.survey.FactorSet;
import org.tributary.satisfaction.survey.Questionnaire;

/** Surveys, and what customers answer: by the link of a survey, or handed in by a file. */
@Stateless
public class Surveys {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Masking masking;

    @Inject
    CurrentPerson currentPerson;

    /** Whether a response was new. */
    public enum Outcome {
        ACCEPTED, DUPLICATE
    }

    /** @throws Invalid naming every field that is wrong */
    @Allowed(Role.MANAGER)
    @Audited("survey.create")
    public SurveyRow create(NewSurvey wanted) {
        Survey survey = new Survey(wanted, factors(entityManager, wanted), LocalDate.now(clock), currentPerson.get().person(),
                clock.instant());
        entityManager.persist(survey);
        return SurveyRow.of(survey, 0);
    }

    /** @throws Invalid where there is no such version of any set */
    static @Nullable FactorSet factors(EntityManager entityManager, NewSurvey wanted) {
        UUID id = wanted.questions().factorSet();
        return id == null
                ? null
                : entityManager.createNamedQuery(FactorSet.BY_PUBLIC_ID, FactorSet.class).setParameter("id", id)
                        .getResultStream()
                        .findFirst().orElseThrow(() -> new Invalid("factorSet", "satisfaction.error.unknownFactorSet"));
    }

    /** All of them, the newest first, with how many answered, live. */
    @Allowed(Role.MANAGER)
    public List<SurveyRow> list() {
        Map<Long, Long> responses = entityManager
                .createQuery("select r.survey, count(r) from SurveyResponse r where r.survey is not null group by r.survey",
                        Object[].class)
                .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        return entityManager.createNamedQuery(Survey.ALL, Survey.class).getResultStream()
                .map(survey -> SurveyRow.of(survey, responses.getOrDefault(survey.getId(), 0L))).toList();
    }

    @Allowed(Role.MANAGER)
    public SurveyRow get(UUID id) {
        Survey survey = find(id);
        long responses = entityManager.createNamedQuery(Survey.RESPONSES, Long.class)
                .setParameter("survey", survey.getId()).getSingleResult();
        return SurveyRow.of(survey, responses);
    }

    /**
     * Answers a survey. The same {@code responseId} again changes nothing; where none is sent each answer is a new one.
     *
     * @throws NotFound where there is no such survey
     * @throws Invalid  naming every field that is wrong
     * @throws Refused  where the survey is closed
     */
    @Allowed(toAnyone = true)
    public Outcome answer(UUID id, NewResponse given) {
        return answerAt(id, given, Origin.UNKNOWN);
    }

    /** The same for what was given at an address, which knows more of it. */
    @Allowed(toAnyone = true)
    public Outcome answerAt(UUID id, NewResponse given, Origin origin) {
        Survey survey = find(id);
        LocalDate today = LocalDate.now(clock);
        Outcome outcome = write(given.within(survey, today, UUID.randomUUID().toString()), survey, origin);
        if (!survey.isOpenOn(today)) {
            throw new Refused("satisfaction.error.closed");
        }
        return outcome;
    }

    /** Takes what was begun while the survey was open, also after its last day. @throws NotFound where there is no such survey */
    @Allowed(Role.SYSTEM)
    public Outcome takeLeft(UUID id, NewResponse given, Origin origin) {
        Survey survey = find(id);
        return write(given.within(survey, LocalDate.now(clock), UUID.randomUUID().toString()), survey, origin);
    }

    /** @throws NotFound where there is no such survey, before anything is said about the body */
    @Allowed(toAnyone = true)
    public void require(UUID id) {
        find(id);
    }

    /** Hands in a response that was given elsewhere, as imports do; masked like every other. */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR, Role.SYSTEM})
    public Outcome record(NewResponse given) {
        return write(given, null, Origin.UNKNOWN);
    }

    private Outcome write(NewResponse given, @Nullable Survey survey, Origin origin) {
        Agency named = origin.agency();
        NewResponse.Checked response = given.checked(LocalDate.now(clock.withZone(ZoneOffset.UTC)), named == null);
        Questionnaire asked = survey == null || origin.questionnaire() != null
                ? origin.questionnaire()
                : survey.questionnaire();
        Map<Factor, Integer> factors = FactorScores.checked(given.factors(),
                asked == null ? null : asked.factorSet().orElse(null));
        Person agent = response.agent().isEmpty() ? null : agent(response.agent());
        long agency = agent == null && named != null
                ? named.getId()
                : membershipOf(Objects.requireNonNull(agent), response.answeredOn()).getAgency().getId();
        boolean written = SurveyResponse.write(entityManager, response, masking.mask(response.text()).text(),
                survey == null ? null : survey.getId(), agent == null ? null : agent.getId(), agency,
                new Origin(named, origin.campaign(), asked), clock.instant());
        if (written && !factors.isEmpty()) {
            long key = entityManager.createNamedQuery(SurveyResponse.KEY, Long.class).setParameter("id", response.responseId())
                    .getSingleResult();
            factors.forEach((factor, score) -> entityManager.persist(new FactorAnswer(key, factor, score)));
        }
        return written ? Outcome.ACCEPTED : Outcome.DUPLICATE;
    }

    private Person agent(String username) {
        return entityManager.createNamedQuery(Person.BY_USERNAME, Person.class)
                .setParameter("username", username.toLowerCase(Locale.ROOT)).getResultStream().findFirst()
                .filter(person -> person.roles().contains(Role.AGENT))
                .orElseThrow(() -> new Invalid("agent", "satisfaction.error.unknownAgent"));
    }

    /** The agency of that day; where the portal knew the agent only later, the agency of today. */
    private Membership membershipOf(Person agent, LocalDate day) {
        List<Membership> then = memberships(agent, day);
        return (then.isEmpty() ? memberships(agent, LocalDate.now(clock)) : then).stream().findFirst()
                .orElseThrow(() -> new Invalid("agent", "satisfaction.error.agentWithoutAgency"));
    }

    private List<Membership> memberships(Person agent, LocalDate day) {
        return entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                .setParameter("person", agent.getId()).setParameter("today", day).getResultList();
    }

    private Survey find(UUID id) {
        return find(entityManager, id).orElseThrow(NotFound::new);
    }

    static Optional<Survey> find(EntityManager entityManager, UUID id) {
        return entityManager.createNamedQuery(Survey.BY_PUBLIC_ID, Survey.class).setParameter("id", id)
                .getResultStream().findFirst();
    }
}
