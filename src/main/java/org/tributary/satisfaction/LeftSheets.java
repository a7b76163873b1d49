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
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Settings;

/** What customers began to answer and left: after a day it counts as it is. */
@Stateless
public class LeftSheets {

    private static final Duration LEFT = Duration.ofDays(1);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Surveys surveys;

    /** @return how many were closed, those that cannot be counted among them */
    @Allowed(Role.SYSTEM)
    @Audited("survey.close")
    public int close() {
        List<Long> left = entityManager.createNamedQuery(AnswerSheet.LEFT, Long.class)
                .setParameter("before", clock.instant().minus(LEFT).atOffset(ZoneOffset.UTC)).getResultList();
        for (long id : left) {
            AnswerSheet sheet = entityManager.find(AnswerSheet.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (!sheet.isSent()) {
                close(sheet);
            }
        }
        return left.size();
    }

    /** A moment cannot be left open, and nobody answers twice at an address for one or about an agent who has left. */
    private void close(AnswerSheet sheet) {
        SurveyLink link = sheet.getLink();
        SheetSubject subject = SheetSubject.of(entityManager, link,
                LocalDate.ofInstant(clock.instant(), settings.networkZone()));
        if (subject.isKnown() && subject.isCounted() && subject.touchpoints().isEmpty() && !link.isUsed()) {
            surveys.takeLeft(link.getSurvey().getPublicId(),
                    subject.response(sheet, subject.untold(), sheet.touchedOn(settings.networkZone())),
                    subject.origin(sheet, subject.untold()));
            link.use(clock.instant());
        }
        sheet.send(clock.instant());
    }
}
