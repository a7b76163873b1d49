package org.tributary.satisfaction.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.satisfaction.GroupBy;

/** What somebody wants to hear of, from its writing until somebody ends it; never changed between. */
@Entity
@Table(name = "alert_rule")
@NamedQuery(name = AlertRule.STANDING, query = "select r from AlertRule r where r.endedAt is null order by r.id")
@NamedQuery(name = AlertRule.ROWS, query = """
        select r, p.name from AlertRule r join Person p on p.id = r.owner where r.endedAt is null order by r.id""")
@NamedQuery(name = AlertRule.BY_PUBLIC_ID, query = "select r from AlertRule r where r.publicId = :id and r.endedAt is null")
public class AlertRule extends BaseEntity {

    static final String STANDING = "AlertRule.standing";
    static final String ROWS = "AlertRule.rows";
    static final String BY_PUBLIC_ID = "AlertRule.byPublicId";

    @Column(updatable = false)
    private String metric = "";

    @Column(name = "dimension", updatable = false)
    private String by = "";

    @Column(updatable = false)
    private String cell = "";

    @Column(name = "fires_when", updatable = false)
    private String when = "";

    @Column(updatable = false)
    private @Nullable Double threshold;

    @Column(updatable = false)
    private int weeks;

    @Column(name = "least_n", updatable = false)
    private int leastN;

    @Column(name = "owner_id", updatable = false)
    private long owner;

    @Column(name = "written_by_id", updatable = false)
    private long writtenBy;

    @Column(name = "written_at", updatable = false)
    private OffsetDateTime writtenAt = OffsetDateTime.MIN;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    /** Whether a next alert waits until the figure was back inside once. */
    @Column(name = "waits_inside")
    private boolean waitsInside;

    protected AlertRule() {
    }

    AlertRule(Watched watched, When when, @Nullable Double threshold, int weeks, int leastN, long owner, long by, Instant now) {
        this.metric = watched.metric();
        this.by = watched.by().code();
        this.cell = watched.cell();
        this.when = when.code();
        this.threshold = threshold;
        this.weeks = weeks;
        this.leastN = leastN;
        this.owner = owner;
        this.writtenBy = by;
        this.writtenAt = now.atOffset(ZoneOffset.UTC);
    }

    /** A rule as a list shows it. @param owner the name */
    public record Row(UUID id, Watched watched, When when, @Nullable Double threshold, int weeks, int leastN, String owner) {
    }

    Row row(String ownerName) {
        return new Row(getPublicId(), watched(), when(), threshold, weeks, leastN, ownerName);
    }

    /** Whether both would raise an alert for the same cause. */
    boolean isLike(AlertRule other) {
        return watched().equals(other.watched()) && when.equals(other.when) && weeks == other.weeks
                && java.util.Objects.equals(threshold, other.threshold);
    }

    void end(Instant now) {
        endedAt = now.atOffset(ZoneOffset.UTC);
    }

    /**
     * Takes a reading into account.
     *
     * @return whether there is to be an alert: it is so, and the last one's cause was over at some time since
     */
    boolean fires(Reading reading) {
        return switch (when().of(reading, threshold == null ? Double.NaN : threshold, leastN)) {
            case INSIDE -> {
                waitsInside = false;
                yield false;
            }
            case OPEN -> false;
            case EVIDENT -> {
                boolean first = !waitsInside;
                waitsInside = true;
                yield first;
            }
        };
    }

    AlertFacts facts(Reading reading) {
        return AlertFacts.of(watched(), when(), threshold == null ? Double.NaN : threshold, reading);
    }

    Watched watched() {
        return new Watched(metric, GroupBy.ofCode(by).orElseThrow(), cell);
    }

    When when() {
        return When.ofCode(when).orElseThrow();
    }

    int weeks() {
        return weeks;
    }

    long owner() {
        return owner;
    }
}
