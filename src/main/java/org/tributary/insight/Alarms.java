package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.platform.Settings;
import org.tributary.privacy.ReleasedFigure;
import org.tributary.privacy.ReleasedFigures;

/** Notes down with each release whether the released trend of an insight began or ceased to alarm, and tells who began. */
@ApplicationScoped
class Alarms {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    ReleasedFigures figures;

    @Inject
    Settings settings;

    @Inject
    Event<InsightAlarmed> alarmed;

    /** To be called when a batch was released: while an insight is hidden, nothing is known of its rise. */
    void released(Insight insight, Instant at) {
        ZoneId zone = settings.networkZone();
        List<ReleasedFigure> released = figures.find(insight.row().subject());
        released.stream().findFirst()
                .flatMap(first -> InsightFigures.of(released, first.asOf().atZone(zone).toLocalDate()))
                .ifPresent(shown -> tell(insight, InsightTrend.of(shown.points(), shown.asOf()),
                        at.atZone(zone).toLocalDate()));
    }

    /** Managers hear of a rise once, by what is released; curators hear of it earlier, from the live pool. */
    void tell(Insight insight, InsightTrend trend, LocalDate today) {
        Double ratio = trend.ratio();
        Double low = trend.low();
        Double high = trend.high();
        if (note(insight.getId(), trend, today) && ratio != null && low != null && high != null) {
            CuratorRows staff = new CuratorRows(new Sql(entityManager.unwrap(Connection.class)));
            Set<Long> managers = keys(staff.enabled("manager"));
            managers.removeAll(keys(staff.enabled("curator")));
            alarmed.fire(new InsightAlarmed(insight.getPublicId(), insight.getTitle(),
                    new Rise(latest(trend).from(), ratio, low, high), managers));
        }
    }

    private static Set<Long> keys(List<CuratorRows.Staff> staff) {
        return staff.stream().map(CuratorRows.Staff::key).collect(Collectors.toCollection(HashSet::new));
    }

    private static InsightTrend.Point latest(InsightTrend trend) {
        return trend.points().get(trend.points().size() - 1);
    }

    /** @return whether a rise began */
    boolean note(long insight, InsightTrend trend, LocalDate today) {
        Optional<InsightAlarm> open = entityManager.createNamedQuery(InsightAlarm.OPEN, InsightAlarm.class)
                .setParameter("insight", insight).getResultStream().findFirst();
        boolean begins = trend.rises() && open.isEmpty();
        if (begins) {
            entityManager.persist(new InsightAlarm(insight, latest(trend).from(), today));
        } else if (!trend.rises()) {
            open.ifPresent(alarm -> alarm.clear(today));
        }
        return begins;
    }
}
