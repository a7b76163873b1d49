package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;

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
        SheetSubject subject = subject(link);
        List<Metric> asks = link.getSurvey().asks();
        Metric next = again != null && asks.contains(again)
                ? again
                : asks.stream().filter(metric -> sheet.score(metric) == null).findFirst().orElse(null);
        int at = next == null ? asks.size() : asks.indexOf(next);
        Place place = sheet.isSent()
                ? Place.SENT
                : isOver(link, subject)
                        ? Place.CLOSED
                        : next == null ? Place.TELLING : Place.ASKING;
        return new Sheet(place, link.getAgent().getName(), subject.agency(), next, next == null ? null : sheet.score(next),
                at == 0 ? null : asks.get(at - 1), at + 1, asks.size() + 1, subject.lines(), subject.states(),
                subject.touchpoints());
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

    private void hand(AnswerSheet sheet, Told told) {
        SurveyLink link = sheet.getLink();
        surveys.answer(link.getSurvey().getPublicId(), subject(link).response(sheet, told, null));
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

    private SurveyLink link(String token) {
        return SurveyLink.find(entityManager, token).orElseThrow(NotFound::new);
    }

    private Optional<AnswerSheet> sheet(String token, UUID id) {
        return entityManager.createNamedQuery(AnswerSheet.BY_PUBLIC_ID, AnswerSheet.class).setParameter("id", id)
                .setParameter("token", token).getResultStream().findFirst();
    }

    private SheetSubject subject(SurveyLink link) {
        return SheetSubject.of(entityManager, link, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.networkZone());
    }
}
