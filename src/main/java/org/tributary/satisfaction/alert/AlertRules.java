package org.tributary.satisfaction.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;

/** The rules of alerts. One is written and ended, never changed: what raised an alert stays readable. */
@Stateless
public class AlertRules {

    /** Over how many weeks a figure may be watched. */
    public static final List<Integer> WEEKS = List.of(4, 13, 26, 52);
    private static final int MOST_N = 100_000;
    private static final int MOST = 60;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    AlertPeople people;

    @Inject
    AlertJudge judge;

    @Inject
    Clock clock;

    /** Those that stand, the oldest first. */
    @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
    public List<AlertRule.Row> list() {
        return entityManager.createNamedQuery(AlertRule.ROWS, Object[].class).getResultStream()
                .map(row -> ((AlertRule) row[0]).row((String) row[1])).toList();
    }

    /**
     * Writes a rule and judges it by what was released last.
     *
     * @return how many alerts it raised at once: none or one
     * @throws org.tributary.platform.Invalid naming every field that is wrong, or the rule that is there already
     */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.alert.rule")
    public int write(NewRule wanted) {
        AlertRule rule = checked(wanted);
        entityManager.persist(rule);
        entityManager.flush();
        return judge.of(List.of(rule));
    }

    private AlertRule checked(NewRule wanted) {
        Check check = new Check();
        check.code("metric", wanted.metric(), Watched.metrics()::contains);
        check.code("when", wanted.when(), code -> When.ofCode(code).isPresent());
        check.that(WEEKS.contains(wanted.weeks()), "weeks", "platform.error.unknownCode", wanted.weeks());
        check.that(wanted.leastN() >= 1 && wanted.leastN() <= MOST_N, "leastN", "platform.error.between", 1, MOST_N);
        Optional<Watched> watched = Watched.of(wanted.metric(), wanted.place());
        check.that(watched.isPresent(), "place", "satisfaction.alert.wholeOnly");
        Optional<When> when = When.ofCode(wanted.when());
        Double threshold = when.filter(When::hasThreshold).isPresent() ? wanted.threshold() : null;
        watched.ifPresent(one -> check.that(when.filter(When::hasThreshold).isEmpty() || isOnScale(one, threshold), "threshold",
                "platform.error.between", one.least(), one.most()));
        UUID wantedOwner = wanted.owner();
        Optional<Long> owner = wantedOwner == null
                ? Optional.of(currentPerson.get().person())
                : people.manager(wantedOwner).map(Person::getId);
        check.that(owner.isPresent(), "owner", "satisfaction.alert.noManager");
        check.done();
        AlertRule rule = new AlertRule(watched.orElseThrow(), when.orElseThrow(), threshold, wanted.weeks(), wanted.leastN(),
                owner.orElseThrow(), currentPerson.get().person(), clock.instant());
        List<AlertRule> others = entityManager.createNamedQuery(AlertRule.STANDING, AlertRule.class).getResultList();
        new Check().that(others.stream().noneMatch(rule::isLike), "metric", "satisfaction.alert.there")
                .that(others.size() < MOST, "metric", "satisfaction.alert.tooMany", MOST).done();
        return rule;
    }

    private static boolean isOnScale(Watched watched, @Nullable Double threshold) {
        return threshold != null && threshold >= watched.least() && threshold <= watched.most();
    }

    /** It raises no more; its open alerts stay. @throws NotFound where there is none, or none any more */
    @Allowed(Role.MANAGER)
    @Audited("satisfaction.alert.endRule")
    public void end(UUID id) {
        entityManager.createNamedQuery(AlertRule.BY_PUBLIC_ID, AlertRule.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new).end(clock.instant());
    }
}
