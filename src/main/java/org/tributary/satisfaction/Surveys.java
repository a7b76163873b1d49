package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /**
     * What a survey is about; empty where each answer says it.
     *
     * @param closesOn its last day, or null
     * @param asks     codes of the scores it asks for; none are all
     */
    public record NewSurvey(@Nullable String title, @Nullable String line, @Nullable String state,
            @Nullable String touchpoint, @Nullable String closesOn, @Nullable List<String> asks) {

        public NewSurvey(@Nullable String title, @Nullable String line, @Nullable String state, @Nullable String touchpoint,
                @Nullable String closesOn) {
            this(title, line, state, touchpoint, closesOn, null);
        }
    }

    /** @param link the path to answer at, without sign-in @param responses how many answered, live */
    public record Row(UUID id, String title, @Nullable String line, @Nullable String state, @Nullable String touchpoint,
            @Nullable LocalDate closesOn, Instant createdAt, long responses, String link, List<String> asks) {
    }

    /** Whether a response was new. */
    public enum Outcome {
        ACCEPTED, DUPLICATE
    }

    /** @throws Invalid naming every field that is wrong */
    @Allowed(Role.MANAGER)
    @Audited("survey.create")
    public Row create(NewSurvey wanted) {
        Survey survey = new Survey(wanted.title(), wanted.line(), wanted.state(), wanted.touchpoint(),
                day(wanted.closesOn()), wanted.asks(), currentPerson.get().person(), clock.instant());
        entityManager.persist(survey);
        return row(survey, 0);
    }

    /** All of them, the newest first, with how many answered, live. */
    @Allowed(Role.MANAGER)
    public List<Row> list() {
        Map<Long, Long> responses = entityManager
                .createQuery("select r.survey, count(r) from SurveyResponse r where r.survey is not null group by r.survey",
                        Object[].class)
                .getResultStream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        return entityManager.createNamedQuery(Survey.ALL, Survey.class).getResultStream()
                .map(survey -> row(survey, responses.getOrDefault(survey.getId(), 0L))).toList();
    }

    @Allowed(Role.MANAGER)
    public Row get(UUID id) {
        Survey survey = find(id).orElseThrow(NotFound::new);
        long responses = entityManager.createNamedQuery(Survey.RESPONSES, Long.class)
                .setParameter("survey", survey.getId()).getSingleResult();
        return row(survey, responses);
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
        Survey survey = find(id).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        Outcome outcome = write(given.within(survey, today, UUID.randomUUID().toString()), survey.getId());
        if (!survey.isOpenOn(today)) {
            throw new Refused("satisfaction.error.closed");
        }
        return outcome;
    }

    /** Takes what was begun while the survey was open, also after its last day. @throws NotFound where there is no such survey */
    @Allowed(Role.SYSTEM)
    public Outcome takeLeft(UUID id, NewResponse given) {
        Survey survey = find(id).orElseThrow(NotFound::new);
        return write(given.within(survey, LocalDate.now(clock), UUID.randomUUID().toString()), survey.getId());
    }

    /** @throws NotFound where there is no such survey, before anything is said about the body */
    @Allowed(toAnyone = true)
    public void require(UUID id) {
        find(id).orElseThrow(NotFound::new);
    }

    /** Hands in a response that was given elsewhere, as imports do; masked like every other. */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR, Role.SYSTEM})
    public Outcome record(NewResponse given) {
        return write(given, null);
    }

    private Outcome write(NewResponse given, @Nullable Long survey) {
        NewResponse.Checked response = given.checked(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        Person agent = entityManager.createNamedQuery(Person.BY_USERNAME, Person.class)
                .setParameter("username", response.agent().toLowerCase(Locale.ROOT)).getResultStream().findFirst()
                .filter(person -> person.roles().contains(Role.AGENT))
                .orElseThrow(() -> new Invalid("agent", "satisfaction.error.unknownAgent"));
        Membership membership = membershipOf(agent, response.answeredOn())
                .orElseThrow(() -> new Invalid("agent", "satisfaction.error.agentWithoutAgency"));
        boolean written = SurveyResponse.write(entityManager, response, masking.mask(response.text()).text(), survey,
                agent.getId(), membership.getAgency().getId(), clock.instant());
        return written ? Outcome.ACCEPTED : Outcome.DUPLICATE;
    }

    /** The agency of that day; where the portal knew the agent only later, the agency of today. */
    private Optional<Membership> membershipOf(Person agent, LocalDate day) {
        List<Membership> then = memberships(agent, day);
        return (then.isEmpty() ? memberships(agent, LocalDate.now(clock)) : then).stream().findFirst();
    }

    private List<Membership> memberships(Person agent, LocalDate day) {
        return entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                .setParameter("person", agent.getId()).setParameter("today", day).getResultList();
    }

    private Optional<Survey> find(UUID id) {
        return entityManager.createNamedQuery(Survey.BY_PUBLIC_ID, Survey.class).setParameter("id", id)
                .getResultStream().findFirst();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            throw new Invalid("closesOn", "platform.error.date");
        }
    }

    private static Row row(Survey survey, long responses) {
        return new Row(survey.getPublicId(), survey.getTitle(), survey.getLine(), survey.getState(),
                survey.getTouchpoint(), survey.getClosesOn(), survey.getCreatedAt().toInstant(), responses,
                "/api/v1/surveys/" + survey.getPublicId() + "/responses",
                survey.asks().stream().map(Metric::code).toList());
    }
}
