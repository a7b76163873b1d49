package org.tributary.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.Interval;

/** What the carrier aims at, in the unit of each metric: a balance from -100 to 100, or percent. */
@Stateless
public class Targets {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    /** How a figure stands to its target. */
    public enum Standing {
        REACHED, MISSED, OPEN;

        /** Only an interval that lies wholly on one side says something. */
        public static Standing of(Interval figure, double aim) {
            return figure.low() >= aim ? REACHED : figure.high() < aim ? MISSED : OPEN;
        }
    }

    /** The targets that hold now; a metric without one is absent. */
    @Allowed(Role.MANAGER)
    public Map<Metric, Double> current() {
        Map<Metric, Double> aims = new EnumMap<>(Metric.class);
        entityManager.createNamedQuery(Target.ALL, Target.class).getResultList().forEach(target -> {
            Double aim = target.aim();
            if (aim == null) {
                aims.remove(target.metric());
            } else {
                aims.put(target.metric(), aim);
            }
        });
        return aims;
    }

    /**
     * Sets the targets that are other than those that hold.
     *
     * @param aims by metric; null takes a target back
     * @throws org.tributary.platform.Invalid naming every metric whose aim is not on its scale
     */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.target")
    public void set(Map<Metric, @Nullable Double> aims) {
        Check check = new Check();
        aims.forEach(
                (metric, aim) -> check.that(aim == null || !aim.isNaN() && aim >= least(metric) && aim <= 100, metric.code(),
                        "platform.error.between", least(metric), 100));
        check.done();
        Map<Metric, Double> now = current();
        aims.forEach((metric, aim) -> {
            if (!Objects.equals(aim, now.get(metric))) {
                entityManager.persist(new Target(metric, aim, currentPerson.get().person(), clock.instant()));
            }
        });
    }

    private static int least(Metric metric) {
        return metric.isNet() ? -100 : 0;
    }
}
