package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tributary.platform.Settings;
import org.tributary.privacy.ReleasedFigure;
import org.tributary.privacy.ReleasedFigures;

/** Notes down with each release whether the released trend of an insight began or ceased to alarm. */
@ApplicationScoped
class Alarms {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReleasedFigures figures;

    @Inject
    Settings settings;

    /** To be called when a batch was released: while an insight is hidden, nothing is known of its rise. */
    void released(Insight insight, Instant at) {
        ZoneId zone = settings.networkZone();
        List<ReleasedFigure> released = figures.find(insight.row().subject());
        released.stream().findFirst()
                .flatMap(first -> InsightFigures.of(released, first.asOf().atZone(zone).toLocalDate()))
                .ifPresent(shown -> note(insight.getId(), InsightTrend.of(shown.points(), shown.asOf()),
                        at.atZone(zone).toLocalDate()));
    }

    void note(long insight, InsightTrend trend, LocalDate today) {
        Optional<InsightAlarm> open = entityManager.createNamedQuery(InsightAlarm.OPEN, InsightAlarm.class)
                .setParameter("insight", insight).getResultStream().findFirst();
        if (trend.rises() && open.isEmpty()) {
            List<InsightTrend.Point> points = trend.points();
            entityManager.persist(new InsightAlarm(insight, points.get(points.size() - 1).from(), today));
        } else if (!trend.rises()) {
            open.ifPresent(alarm -> alarm.clear(today));
        }
    }
}
