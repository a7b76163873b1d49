package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Membership;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.platform.Vocabulary;

/**
 * Customers answer a survey at the address their agent gave them, without signing in: score by score, each kept at once, so that
 * whoever is interrupted goes on where they were. Whoever knows a sheet's id is the customer who began it.
 */
@Stateless
public class AnswerSheets {

    /** After that a sheet that was begun counts as it is. */
    static final Duration LEFT = Duration.ofDays(1);
    private static final String ANY_LINE = "other";
    private static final String ANY_STATE = "--";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Surveys surveys;

    /** Where a customer is. */
    public enum Place {
        ASKING, TELLING, SENT, CLOSED
    }

    /**
     * @param next     the score that is asked for now, null where none is left
     * @param number   which of the {@code of} questions that is, from 1; the words at the end are the last
     * @param lines    among which the customer says what it was about; empty where that is known; states and touchpoints alike
     * @param previous the score before, which may be given anew, or null
     */
    public record Sheet(Place place, String agent, String agency, @Nullable Metric next, @Nullable Integer given,
            @Nullable Metric previous, int number, int of, List<String> lines, List<String> states, List<String> touchpoints) {
    }

    /** What a customer says at the end; codes where the sheet asks for them. */
    public record Told(@Nullable String line, @Nullable String state, @Nullable String touchpoint, @Nullable String text) {
    }

    /**
     * @param id    of a sheet that was begun, or null
     * @param again the score to be given anew, or null for the first that is missing
     * @throws NotFound where nobody has that address, or that sheet is another's
     */
    @Allowed(toAnyone = true)
    public Sheet open(String token, @Nullable UUID id, @Nullable Metric again) {
        AnswerSheet sheet = id == null ? new AnswerSheet(link(token)) : sheet(token, id).orElseThrow(NotFound::new);
        SurveyLink link = sheet.getLink();
        Membership membership = membership(link).orElse(null);
        Survey survey = link.getSurvey();
        List<Metric> asks = survey.asks();
        Metric next = again != null && asks.contains(again)
                ? again
                : asks.stream().filter(metric -> sheet.score(metric) == null).findFirst().orElse(null);
        int at = next == null ? asks.size() : asks.indexOf(next);
        Place place = sheet.isSent()
                ? Place.SENT
                : link.isUsed() || membership == null || !survey.isOpenOn(today())
                        ? Place.CLOSED
                        : next == null ? Place.TELLING : Place.ASKING;
        return new Sheet(place, link.getAgent().getName(), membership == null ? "" : membership.getAgency().getName(), next,
                next == null ? null : sheet.score(next), at == 0 ? null : asks.get(at - 1), at + 1, asks.size() + 1,
                among(survey.getLine(), membership == null ? List.of() : membership.lines(), Vocabulary.LINE),
                among(survey.getState(), membership == null ? List.of() : membership.states(), Vocabulary.STATE),
                among(survey.getTouchpoint(), List.of(), Vocabulary.TOUCHPOINT));
    }

    /**
     * Keeps a score. @return the id of the sheet, a new one where none was begun
     *
     * @throws NotFound where nobody has that address, or that sheet is another's
     * @throws org.tributary.platform.Invalid naming a score that is not on the scale
     * @throws Refused  where the survey is closed, or the answer was sent
     */
    @Allowed(toAnyone = true)
    public UUID rate(String token, @Nullable UUID id, Metric metric, @Nullable Integer score) {
        AnswerSheet sheet = id == null ? new AnswerSheet(link(token)) : sheet(token, id).orElseThrow(NotFound::new);
        requireOpen(sheet);
        Check check = new Check();
        check.that(sheet.getLink().getSurvey().asks().contains(metric), "score", "platform.error.unknownCode", metric.code());
        check.that(score != null && metric.admits(score), "score", "platform.error.between", metric.least(), metric.most());
        check.done();
        sheet.rate(metric, java.util.Objects.requireNonNull(score), clock.instant());
        if (id == null) {
            entityManager.persist(sheet);
        }
        return sheet.getPublicId();
    }

    /**
     * Hands in the sheet, with what the customer says beside; twice is as once.
     *
     * @throws NotFound where there is no such sheet
     * @throws org.tributary.platform.Invalid naming every field that is wrong
     * @throws Refused  where the survey is closed
     */
    @Allowed(toAnyone = true)
    public void send(String token, UUID id, Told told) {
        AnswerSheet sheet = sheet(token, id).orElseThrow(NotFound::new);
        entityManager.lock(sheet.getLink(), LockModeType.PESSIMISTIC_WRITE);
        entityManager.lock(sheet, LockModeType.PESSIMISTIC_WRITE);
        if (!sheet.isSent()) {
            requireOpen(sheet);
            hand(sheet, told);
        }
    }

    /** What was begun and left becomes an answer as it is. @return how many */
    @Allowed(Role.SYSTEM)
    @Audited("survey.close")
    public int closeLeft() {
        List<Long> left = entityManager.createNamedQuery(AnswerSheet.LEFT, Long.class)
                .setParameter("before", clock.instant().minus(LEFT).atOffset(ZoneOffset.UTC)).getResultList();
        for (long id : left) {
            AnswerSheet sheet = entityManager.find(AnswerSheet.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (!sheet.isSent() && membership(sheet.getLink()).isPresent()) {
                handLeft(sheet);
            }
        }
        return left.size();
    }

    /** What it was about was never said, so it counts in the whole and in no line or state; a moment cannot be left open. */
    private void handLeft(AnswerSheet sheet) {
        Survey survey = sheet.getLink().getSurvey();
        if (survey.getTouchpoint() == null) {
            sheet.send(clock.instant());
            return;
        }
        Membership membership = membership(sheet.getLink()).orElseThrow();
        hand(sheet, new Told(among(survey.getLine(), membership.lines(), Vocabulary.LINE).isEmpty() ? null : ANY_LINE,
                among(survey.getState(), membership.states(), Vocabulary.STATE).isEmpty() ? null : ANY_STATE, null, null));
    }

    private void hand(AnswerSheet sheet, Told told) {
        SurveyLink link = sheet.getLink();
        Membership membership = membership(link).orElseThrow(() -> new Refused("satisfaction.error.closed"));
        surveys.answer(link.getSurvey().getPublicId(),
                new NewResponse(sheet.getPublicId().toString(), link.getAgent().getUsername(),
                        null, known(told.line(), membership.lines()), known(told.state(), membership.states()),
                        told.touchpoint(),
                        sheet.score(Metric.NPS), sheet.score(Metric.CSAT), sheet.score(Metric.CES), told.text()));
        link.use(clock.instant());
        sheet.send(clock.instant());
    }

    private void requireOpen(AnswerSheet sheet) {
        SurveyLink link = sheet.getLink();
        if (sheet.isSent() || link.isUsed() || !link.getSurvey().isOpenOn(today()) || membership(link).isEmpty()) {
            throw new Refused("satisfaction.error.closed");
        }
    }

    /** What the agent has one of needs no question. */
    private static @Nullable String known(@Nullable String told, List<String> ofAgent) {
        return (told == null || told.isBlank()) && ofAgent.size() == 1 ? ofAgent.get(0) : told;
    }

    private static List<String> among(@Nullable String fixed, List<String> ofAgent, Vocabulary vocabulary) {
        return fixed != null || ofAgent.size() == 1 ? List.of() : ofAgent.isEmpty() ? vocabulary.codes() : ofAgent;
    }

    private SurveyLink link(String token) {
        return SurveyLink.find(entityManager, token).orElseThrow(NotFound::new);
    }

    private Optional<AnswerSheet> sheet(String token, UUID id) {
        return entityManager.createNamedQuery(AnswerSheet.BY_PUBLIC_ID, AnswerSheet.class).setParameter("id", id)
                .setParameter("token", token).getResultStream().findFirst();
    }

    /** For whom the agent works today; nobody answers about an agent who has left. */
    private Optional<Membership> membership(SurveyLink link) {
        return !link.getAgent().isEnabled()
                ? Optional.empty()
                : entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                        .setParameter("person", link.getAgent().getId()).setParameter("today", today()).getResultStream()
                        .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.networkZone());
    }
}
