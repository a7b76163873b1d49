package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.platform.Check;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.satisfaction.survey.Questionnaire;
import org.tributary.satisfaction.survey.Wording;

/**
 * Customers answer a survey at the address their agent gave them, without signing in: score by score, each kept at once, so that
 * whoever is interrupted goes on where they were. Whoever knows a sheet's id is the customer who began it.
 */
@Stateless
public class AnswerSheets {

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
     * @param agent    whose address it is, empty where it is not an agent's; {@code agency} alike
     * @param next     what is asked for now, null where nothing is left
     * @param number   which of the {@code of} questions that is, from 1; the words at the end are the last
     * @param previous the code of the question before, which may be answered anew, or null
     */
    public record Sheet(Place place, String agent, String agency, @Nullable Question next, @Nullable Integer given,
            @Nullable String previous, int number, int of, Asked asked) {
    }

    /**
     * What the customer says at the end; a list is empty where that is known.
     *
     * @param people   who it may have been; it may be left open
     * @param agencies one of which must be named
     * @param words    whether there is room for words, {@code title} the carrier's own question for them
     */
    public record Asked(List<String> lines, List<String> states, List<String> touchpoints, List<Who> people, List<Who> agencies,
            boolean words, Wording title) {
    }

    /** Somebody, or an agency, that the customer can name. */
    public record Who(UUID id, String name) {
    }

    /** What a customer says at the end; codes where the sheet asks for them, and the id of whom it is about. */
    public record Told(@Nullable String line, @Nullable String state, @Nullable String touchpoint, @Nullable String text,
            @Nullable String who) {

        public Told(@Nullable String line, @Nullable String state, @Nullable String touchpoint, @Nullable String text) {
            this(line, state, touchpoint, text, null);
        }
    }

    /**
     * @param id    of a sheet that was begun, or null
     * @param again the code of the question to be answered anew, or null for the first that is missing
     * @throws NotFound where nobody has that address, or that sheet is another's
     */
    @Allowed(toAnyone = true)
    public Sheet open(String token, @Nullable UUID id, @Nullable String again) {
        AnswerSheet sheet = sheet(token, id);
        SurveyLink link = sheet.getLink();
        SheetSubject subject = subject(link);
        List<Question> questions = Question.of(sheet.questionnaire());
        Question next = questions.stream().filter(question -> question.code().equals(again)).findFirst()
                .orElseGet(() -> questions.stream().filter(question -> sheet.score(question) == null).findFirst().orElse(null));
        int at = next == null ? questions.size() : questions.indexOf(next);
        Place place = sheet.isSent()
                ? Place.SENT
                : isOver(link, subject)
                        ? Place.CLOSED
                        : next == null ? Place.TELLING : Place.ASKING;
        return new Sheet(place, subject.agent(), subject.agency(), next, next == null ? null : sheet.score(next),
                at == 0 ? null : questions.get(at - 1).code(), at + 1, questions.size() + 1,
                asked(subject, sheet.questionnaire()));
    }

    private static Asked asked(SheetSubject subject, Questionnaire questionnaire) {
        return new Asked(subject.lines(), subject.states(), subject.touchpoints(),
                subject.people().stream().map(one -> new Who(one.getPerson().getPublicId(), one.getPerson().getName()))
                        .toList(),
                subject.agencies().stream().map(one -> new Who(one.getPublicId(), one.getName())).toList(),
                questionnaire.isFreeText(), questionnaire.wording(Questionnaire.WORDS));
    }

    /**
     * Keeps a score. @return the id of the sheet, a new one where none was begun
     *
     * @param code of the question
     * @throws NotFound where nobody has that address, or that sheet is another's
     * @throws Invalid naming a score that is not on the scale
     * @throws Refused  where the survey is closed, or the answer was sent
     */
    @Allowed(toAnyone = true)
    public UUID rate(String token, @Nullable UUID id, String code, @Nullable Integer score) {
        AnswerSheet sheet = sheet(token, id);
        requireOpen(sheet);
        Question question = Question.of(sheet.questionnaire()).stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new Invalid("score", "platform.error.unknownCode", code));
        Check check = new Check();
        check.that(score != null && question.admits(score), "score", "platform.error.between", question.least(),
                question.most());
        check.done();
        sheet.rate(question, Objects.requireNonNull(score), clock.instant());
        if (id == null) {
            entityManager.persist(sheet);
        }
        return sheet.getPublicId();
    }

    /**
     * Hands in the sheet, with what the customer says beside; twice is as once.
     *
     * @throws NotFound where there is no such sheet
     * @throws Invalid naming every field that is wrong
     * @throws Refused  where the survey is closed
     */
    @Allowed(toAnyone = true)
    public void send(String token, UUID id, Told told) {
        AnswerSheet sheet = begun(token, id);
        entityManager.lock(sheet.getLink(), LockModeType.PESSIMISTIC_WRITE);
        entityManager.lock(sheet, LockModeType.PESSIMISTIC_WRITE);
        if (!sheet.isSent()) {
            requireOpen(sheet);
            hand(sheet, told);
        }
    }

    private void hand(AnswerSheet sheet, Told told) {
        SurveyLink link = sheet.getLink();
        SheetSubject subject = subject(link);
        // Words that were not asked for are not kept.
        Told heard = sheet.questionnaire().isFreeText()
                ? told
                : new Told(told.line(), told.state(), told.touchpoint(), null, told.who());
        surveys.answerAt(link.getSurvey().getPublicId(), subject.response(sheet, heard, null), subject.origin(sheet, heard));
        link.use(clock.instant());
        sheet.send(clock.instant());
    }

    private boolean isOver(SurveyLink link, SheetSubject subject) {
        return link.isUsed() || !subject.isKnown() || !link.getSurvey().isOpenOn(today());
    }

    private void requireOpen(AnswerSheet sheet) {
        if (sheet.isSent() || isOver(sheet.getLink(), subject(sheet.getLink()))) {
            throw new Refused("satisfaction.error.closed");
        }
    }

    /** The one that was begun, else a new one. */
    private AnswerSheet sheet(String token, @Nullable UUID id) {
        return id == null
                ? new AnswerSheet(SurveyLink.find(entityManager, token).orElseThrow(NotFound::new))
                : begun(token, id);
    }

    private AnswerSheet begun(String token, UUID id) {
        return entityManager.createNamedQuery(AnswerSheet.BY_PUBLIC_ID, AnswerSheet.class).setParameter("id", id)
                .setParameter("token", token).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private SheetSubject subject(SurveyLink link) {
        return SheetSubject.of(entityManager, link, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.networkZone());
    }
}
