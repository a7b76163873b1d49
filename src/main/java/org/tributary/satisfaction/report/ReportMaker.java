package org.tributary.satisfaction.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.tributary.people.Person;
import org.tributary.platform.Language;

/** Makes a report once, keeps it and tells its reader, in the transaction of who asks. */
@ApplicationScoped
class ReportMaker {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReportAuthor author;

    @Inject
    Clock clock;

    @Inject
    Event<ReportMade> made;

    /** @return false where it is there, or another node is about it */
    boolean make(long plan, YearMonth month) {
        List<?> mine = entityManager.createNativeQuery("select id from report_plan where id = ?1 for update skip locked")
                .setParameter(1, plan).getResultList();
        long there = entityManager.createNamedQuery(Report.OF_MONTH, Long.class).setParameter("plan", plan)
                .setParameter("month", month.toString()).getSingleResult();
        if (mine.isEmpty() || there > 0) {
            return false;
        }
        ReportPlan wanted = entityManager.find(ReportPlan.class, plan);
        Person reader = entityManager.find(Person.class, wanted.person());
        Language language = Language.ofCode(reader.getLanguage()).orElse(Language.ENGLISH);
        ReportContent content = language.say(() -> author.write(wanted.scope(), month, language));
        byte[] pdf = language.say(() -> new ReportPdf(content).bytes());
        Report report = new Report(wanted, month, content, pdf, clock.instant());
        entityManager.persist(report);
        made.fire(new ReportMade(report.getPublicId(), month.toString(), wanted.person()));
        return true;
    }
}
