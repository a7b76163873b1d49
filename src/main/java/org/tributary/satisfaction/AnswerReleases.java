package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.IsoWeeks;
import org.tributary.platform.Settings;
import org.tributary.privacy.SmallGroups;

/** Releases of answers: of ended weeks every Monday, and of everything that waits when an import has finished. */
@Stateless
public class AnswerReleases {

    private static final String IMPRESSIONS = """
            select o.id, o.author_id, o.agency_id, o.observed_week, o.line, o.state, o.touchpoint, o.customer_score
            from observation o where o.customer_score is not null and o.status not in ('withdrawn', 'held')
                and o.observed_week < ?1
                and not exists (select 1 from released_answer a where a.metric = 'impression' and a.source_id = o.id)""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    SmallGroups rules;

    /** Releases the weeks that have ended, in the time of the network. */
    @Allowed(Role.SYSTEM)
    @Audited("satisfaction.release")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void releaseEndedWeeks() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.networkZone());
        release(IsoWeeks.mondayOf(today), false);
    }

    /** A finished import: all that waits is released, the running week too, and broken down at once. */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR, Role.SYSTEM})
    @Audited("satisfaction.release")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void releaseImported() {
        release(LocalDate.now(clock).plusWeeks(2), true);
    }

    private void release(LocalDate before, boolean imported) {
        // As the databases keep it: a figure is found again by the moment of its release.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // One node at a time: the row is locked until the end of this transaction.
        entityManager.createNativeQuery("update answer_release set released_at = ?1 where id = 1")
                .setParameter(1, Timestamp.from(now)).executeUpdate();
        AnswerLedger ledger = new AnswerLedger(rules);
        for (Metric metric : Metric.ASKED) {
            boolean ofImport = imported && metric != Metric.IMPRESSION;
            LocalDate until = ofImport || !imported ? before : IsoWeeks.mondayOf(LocalDate.now(clock));
            total(ledger, metric, metric == Metric.IMPRESSION ? impressions(until) : responses(metric, until), now);
            breakdown(ledger, metric, ofImport, now);
        }
    }

    private void total(AnswerLedger ledger, Metric metric, List<ScoredAnswer> waiting, Instant now) {
        List<ReleasedAnswer> released = ledger.released(metric, waiting, now);
        released.forEach(entityManager::persist);
        AnswerFigure.totals(released).forEach(entityManager::persist);
        entityManager.flush();
    }

    private void breakdown(AnswerLedger ledger, Metric metric, boolean atOnce, Instant now) {
        List<ReleasedAnswer> open = entityManager
                .createNamedQuery(ReleasedAnswer.UNDECIDED, ReleasedAnswer.class).setParameter("metric", metric.code())
                .getResultList();
        if (ledger.decide(open, atOnce, now)) {
            AnswerFigure.cells(open).forEach(entityManager::persist);
        }
    }

    private List<ScoredAnswer> responses(Metric metric, LocalDate before) {
        return entityManager.createNamedQuery(SurveyResponse.WAITING, SurveyResponse.class)
                .setParameter("before", before).setParameter("metric", metric.code()).getResultList().stream()
                .flatMap(response -> java.util.stream.Stream.ofNullable(response.score(metric)).map(response::scored)).toList();
    }

    private List<ScoredAnswer> impressions(LocalDate before) {
        List<?> rows = entityManager.createNativeQuery(IMPRESSIONS).setParameter(1, Date.valueOf(before)).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> ScoredAnswer.of(Columns.number(row[0]), Columns.number(row[1]),
                        Columns.number(row[2]), Columns.date(row[3]), (String) row[4], (String) row[5], (String) row[6],
                        (int) Columns.number(row[7])))
                .toList();
    }

}
