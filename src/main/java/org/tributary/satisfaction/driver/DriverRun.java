package org.tributary.satisfaction.driver;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.figure.Drivers;

/** The drivers of the score for one version of the factors, as of one release. */
@Entity
@Table(name = "driver_run")
@NamedQuery(name = DriverRun.OF_SET, query = "select r from DriverRun r where r.setKey = :set order by r.releasedAt desc")
@NamedQuery(name = DriverRun.OPEN, query = "select r from DriverRun r where r.outcome = 'running' order by r.id")
@NamedQuery(name = DriverRun.DUE, query = """
        select f.set.id, max(a.releasedAt) from ReleasedAnswer a, FactorAnswer r join r.factor f
        where a.metric = 'nps' and r.response = a.source group by f.set.id order by f.set.id""")
@NamedQuery(name = DriverRun.SETS, query = """
        select s from FactorSet s where exists (select r.id from DriverRun r where r.setKey = s.id)
        order by s.number desc, s.code""")
@NamedQuery(name = DriverRun.SAMPLE, query = """
        select a.source, a.agent, a.agency, a.week, s.nps, a.releasedAt from ReleasedAnswer a, SurveyResponse s
        where a.metric = 'nps' and s.id = a.source and a.releasedAt <= :until
            and exists (select r.score from FactorAnswer r where r.response = a.source and r.factor.set.id = :set)
        order by a.source""")
@NamedQuery(name = DriverRun.RELEASED, query = """
        select a.agent, a.agency, count(a) from ReleasedAnswer a where a.metric = :metric and a.releasedAt <= :until
        group by a.agent, a.agency""")
public class DriverRun {

    static final String OF_SET = "DriverRun.ofSet";
    static final String OPEN = "DriverRun.open";
    static final String DUE = "DriverRun.due";
    static final String SETS = "DriverRun.sets";
    static final String SAMPLE = "DriverRun.sample";
    static final String RELEASED = "DriverRun.released";

    static final String RUNNING = "running";
    static final String SHOWN = "shown";

    @Id
    private long id;
    @Column(name = "factor_set_id")
    private long setKey;
    @Column(name = "released_at")
    private OffsetDateTime releasedAt = OffsetDateTime.MIN;
    @Column(name = "touched_at")
    private OffsetDateTime touchedAt = OffsetDateTime.MIN;
    private int done;
    private String outcome = RUNNING;
    private @Nullable Integer n;
    private @Nullable Integer needed;
    private @Nullable Double r2;
    private @Nullable Double adjusted;
    private @Nullable Double f;
    private @Nullable Double p;

    @ElementCollection
    @CollectionTable(name = "driver_factor", joinColumns = @JoinColumn(name = "run_id"))
    private List<DriverFactor> factors = new ArrayList<>();

    protected DriverRun() {
    }

    void touch(int resamples, Instant now) {
        done = resamples;
        touchedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** Too few, or too much would follow from it. */
    void hide() {
        outcome = "hidden";
    }

    /** @param keys of the factors, by their name in the drivers */
    void finish(Drivers drivers, Map<String, Long> keys) {
        int left = keys.size() - drivers.refused().size();
        n = drivers.n();
        needed = Drivers.needed(left);
        outcome = drivers.isShown() ? SHOWN : drivers.n() < needed ? "few" : "chance";
        r2 = drivers.fit().r2();
        adjusted = drivers.fit().adjusted();
        f = drivers.fit().f();
        p = drivers.fit().p();
        drivers.drivers().forEach(one -> factors.add(new DriverFactor(factors.size() + 1, key(keys, one.name()), one)));
        drivers.refused().forEach(one -> factors.add(new DriverFactor(factors.size() + 1, key(keys, one.name()),
                one.twin().map(twin -> key(keys, twin)).orElse(null))));
    }

    private static long key(Map<String, Long> keys, String name) {
        return Objects.requireNonNull(keys.get(name));
    }

    boolean isShown() {
        return outcome.equals(SHOWN);
    }

    /** Whether it says something, be it that there is nothing to tell from chance. */
    boolean isTold() {
        return n != null;
    }

    boolean isRunning() {
        return outcome.equals(RUNNING);
    }

    long id() {
        return id;
    }

    long set() {
        return setKey;
    }

    OffsetDateTime releasedAt() {
        return releasedAt;
    }

    OffsetDateTime touchedAt() {
        return touchedAt;
    }

    int percent() {
        return 100 * done / Drivers.RESAMPLES;
    }

    String outcome() {
        return outcome;
    }

    DriverView.Fit fit() {
        return new DriverView.Fit(n, needed, adjusted, f, p);
    }

    List<DriverFactor> factors() {
        return factors.stream().sorted(Comparator.comparingInt(DriverFactor::position)).toList();
    }
}
