package org.tributary.satisfaction.driver;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.figure.Drivers;
import org.tributary.satisfaction.survey.Factor;
import org.tributary.satisfaction.survey.FactorAnswer;
import org.tributary.satisfaction.survey.FactorRating;
import org.tributary.satisfaction.survey.FactorSet;

/** What goes with the score: kept by release and version of the factors, so that every node shows the same. */
@Stateless
public class DriverRuns {

    private static final Duration ABANDONED = Duration.ofMinutes(10);
    private static final String BEGIN = """
            insert into driver_run (id, factor_set_id, released_at, touched_at, done, outcome)
            values (nextval('tributary_seq'), ?1, ?2, ?3, 0, 'running') on conflict do nothing""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    SmallGroups rules;

    /** What one run computes from; no ratings where nothing may be said of them. */
    public record Task(long run, List<String> factors, List<Drivers.Rating> ratings) {
    }

    /** When answers were released last, and whether a run is open: cheap enough to ask for often. */
    @Allowed(Role.SYSTEM)
    public String state() {
        Object released = entityManager.createNativeQuery("select released_at from answer_release where id = 1")
                .getSingleResult();
        return released + " " + entityManager.createNamedQuery(DriverRun.OPEN, DriverRun.class).getResultList().size();
    }

    /** Takes the next run that is due and that nobody else computes, or does any more. */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Task> claim() {
        Instant now = clock.instant();
        for (DriverRun open : entityManager.createNamedQuery(DriverRun.OPEN, DriverRun.class).getResultList()) {
            if (open.touchedAt().toInstant().isBefore(now.minus(ABANDONED))) {
                entityManager.lock(open, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
                if (open.isRunning() && open.touchedAt().toInstant().isBefore(now.minus(ABANDONED))) {
                    open.touch(0, now);
                    return Optional.of(task(open));
                }
            }
        }
        for (Object[] due : entityManager.createNamedQuery(DriverRun.DUE, Object[].class).getResultList()) {
            int begun = entityManager.createNativeQuery(BEGIN).setParameter(1, due[0])
                    .setParameter(2, Timestamp.from(((OffsetDateTime) due[1]).toInstant()))
                    .setParameter(3, Timestamp.from(now)).executeUpdate();
            if (begun == 1) {
                return Optional.of(task(ofSet((Long) due[0]).get(0)));
            }
        }
        return Optional.empty();
    }

    private Task task(DriverRun run) {
        FactorSet set = entityManager.find(FactorSet.class, run.set());
        List<String> codes = set.getFactors().stream().map(Factor::getCode).toList();
        Map<Long, Map<String, Integer>> scores = new HashMap<>();
        entityManager.createNamedQuery(FactorAnswer.OF_SET, FactorRating.class).setParameter("set", run.set())
                .getResultStream().forEach(rating -> scores.computeIfAbsent(rating.response(), key -> new HashMap<>())
                        .put(rating.factor(), rating.score()));
        DriverSample sample = DriverSample.of(entityManager.createNamedQuery(DriverRun.SAMPLE, Object[].class)
                .setParameter("set", run.set()).setParameter("until", run.releasedAt()).getResultList(), scores, codes);
        OffsetDateTime last = ofSet(run.set()).stream().filter(DriverRun::isShown).map(DriverRun::releasedAt).findFirst()
                .orElse(null);
        boolean may = sample.mayBeShown(List.of(total("nps", run.releasedAt()), total("index", run.releasedAt())), last,
                rules);
        return new Task(run.id(), codes, may ? sample.ratings() : List.of());
    }

    private List<DriverSample.Total> total(String metric, OffsetDateTime until) {
        return entityManager.createNamedQuery(DriverRun.RELEASED, Object[].class).setParameter("metric", metric)
                .setParameter("until", until).getResultStream()
                .map(row -> new DriverSample.Total((Long) row[0], (Long) row[1], (Long) row[2])).toList();
    }

    private List<DriverRun> ofSet(long set) {
        return entityManager.createNamedQuery(DriverRun.OF_SET, DriverRun.class).setParameter("set", set).getResultList();
    }

    /** Says how many resamples are done. */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void progress(long run, int resamples) {
        entityManager.find(DriverRun.class, run).touch(resamples, clock.instant());
    }

    /** @param drivers null where nothing may be said */
    @Allowed(Role.SYSTEM)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finish(long run, @Nullable Drivers drivers) {
        DriverRun open = entityManager.find(DriverRun.class, run);
        if (drivers == null) {
            open.hide();
        } else {
            open.finish(drivers, entityManager.find(FactorSet.class, open.set()).getFactors().stream()
                    .collect(Collectors.toMap(Factor::getCode, Factor::getId)));
        }
    }

    /** The drivers of a version of the factors, of the newest where none is named; at most five statements. */
    @Allowed(Role.MANAGER)
    public DriverView find(@Nullable UUID wanted) {
        List<FactorSet> sets = entityManager.createNamedQuery(DriverRun.SETS, FactorSet.class).getResultList();
        if (sets.isEmpty()) {
            return DriverView.NONE;
        }
        FactorSet set = sets.stream().filter(one -> one.getPublicId().equals(wanted)).findFirst().orElse(sets.get(0));
        List<DriverRun> runs = ofSet(set.getId());
        DriverRun newest = runs.get(0);
        DriverRun told = runs.stream().filter(DriverRun::isTold).findFirst().orElse(newest);
        return new DriverView(sets.stream().map(DriverRuns::row).toList(), row(set), newest.outcome(), newest.percent(),
                told.isShown() ? told.releasedAt().toInstant() : null, told.fit(),
                told.factors().stream().filter(one -> one.refused().isEmpty())
                        .map(one -> new DriverView.Factor(factor(set, one.factor()).getCode(),
                                factor(set, one.factor()).getText(), one.share()))
                        .toList(),
                told.factors().stream().filter(one -> !one.refused().isEmpty())
                        .map(one -> new DriverView.Refused(factor(set, one.factor()).getText(),
                                one.twin() == null ? null : factor(set, one.twin()).getText()))
                        .toList());
    }

    private static Factor factor(FactorSet set, long key) {
        return set.getFactors().stream().filter(one -> one.getId() == key).findFirst().orElseThrow();
    }

    private static DriverView.Set row(FactorSet set) {
        return new DriverView.Set(set.getPublicId(), set.getName(), set.getNumber(), set.getLeast(), set.getMost());
    }
}
