package org.tributary.satisfaction.alert;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/** Goes over the rules after each release, and over what is open; on every node, with one of them doing it. */
@Stateless
public class AlertRounds {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Readings readings;

    @Inject
    AlertPeople people;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<AlertRaised> raised;

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
        return judge(entityManager.createNamedQuery(AlertRule.STANDING, AlertRule.class).getResultList());
    }

    /** Judges a rule that was just written by what was released last: nobody waits a week for what is so already. */
    int judge(List<AlertRule> rules) {
        Instant now = clock.instant();
        Set<Long> open = open().stream().map(alert -> alert.rule().getId()).collect(Collectors.toSet());
        Map<AlertRule, Reading> read = readings.of(rules);
        int alerts = 0;
        for (AlertRule rule : rules) {
            Reading reading = read.get(rule);
            // Asked in this order: also while one is open, a rule learns whether its figure was back inside.
            if (reading != null && rule.fires(reading) && !open.contains(rule.getId())) {
                Alert alert = new Alert(rule, rule.facts(reading), now);
                entityManager.persist(alert);
                tell(alert, false);
                alerts++;
            }
        }
        return alerts;
    }

    /** Wakes what rested until today, and tells the others of what nobody looked after. @return how many were told */
    @Allowed(Role.SYSTEM)
    public int remind() {
        Instant now = clock.instant();
        entityManager.createNativeQuery("update alert_round set reminded_at = ?1 where id = 1")
                .setParameter(1, java.sql.Timestamp.from(now)).executeUpdate();
        int told = 0;
        for (Alert alert : open()) {
            boolean neglected = alert.escalates(now);
            if (neglected || alert.wakes(now, settings.networkZone())) {
                tell(alert, neglected);
                told++;
            }
        }
        return told;
    }

    private List<Alert> open() {
        return entityManager.createNamedQuery(Alert.OPEN, Alert.class).getResultList();
    }

    private void tell(Alert alert, boolean neglected) {
        raised.fire(new AlertRaised(alert.getPublicId(), alert.facts(), neglected,
                neglected ? people.others(alert.owner()) : people.concerned(alert.owner())));
    }
}
