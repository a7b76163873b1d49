package org.tributary.satisfaction.alert;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Reads the figures of rules, raises the alerts that follow and tells those concerned, in the transaction of who asks. */
@ApplicationScoped
class AlertJudge {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Readings readings;

    @Inject
    AlertPeople people;

    @Inject
    Clock clock;

    @Inject
    Event<AlertRaised> raised;

    /** Judges these rules by what was released last. @return how many alerts there are for it */
    int of(List<AlertRule> rules) {
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

    List<Alert> open() {
        return entityManager.createNamedQuery(Alert.OPEN, Alert.class).getResultList();
    }

    void tell(Alert alert, boolean neglected) {
        raised.fire(new AlertRaised(alert.getPublicId(), alert.facts(), neglected,
                neglected ? people.others(alert.owner()) : people.concerned(alert.owner())));
    }
}
