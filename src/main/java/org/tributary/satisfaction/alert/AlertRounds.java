package org.tributary.satisfaction.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/** Goes over the rules after each release, and over what is open; on every node, with one of them doing it. */
@Stateless
public class AlertRounds {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    AlertJudge judge;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Judges the rules, if something was released since they last were.
     *
     * @return how many alerts there are for it
     */
    @Allowed(Role.SYSTEM)
    public int judge() {
        // The row is locked until the end of this transaction; the second node finds that it is done.
        int mine = entityManager.createNativeQuery("""
                update alert_round set judged_release = (select r.released_at from answer_release r where r.id = 1)
                where id = 1 and (judged_release is null
                    or judged_release < (select r.released_at from answer_release r where r.id = 1))""").executeUpdate();
        if (mine == 0) {
            return 0;
        }
        return judge.of(entityManager.createNamedQuery(AlertRule.STANDING, AlertRule.class).getResultList());
    }

    /** Wakes what rested until today, and tells the others of what nobody looked after. @return how many were told */
    @Allowed(Role.SYSTEM)
    public int remind() {
        Instant now = clock.instant();
        entityManager.createNativeQuery("update alert_round set reminded_at = ?1 where id = 1")
                .setParameter(1, java.sql.Timestamp.from(now)).executeUpdate();
        int told = 0;
        for (Alert alert : judge.open()) {
            boolean neglected = alert.escalates(now);
            if (neglected || alert.wakes(now, settings.networkZone())) {
                judge.tell(alert, neglected);
                told++;
            }
        }
        return told;
    }
}
