package org.tributary.satisfaction.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Refused;

/** Something that is so and should not be, as it was read when it was raised; open until somebody resolves it. */
@Entity
@Table(name = "alert")
@NamedQuery(name = Alert.ROWS, query = """
        select a, o.name, r.name from Alert a join Person o on o.id = a.owner left join Person r on r.id = a.resolvedBy
        order by a.raisedAt desc, a.id desc""")
@NamedQuery(name = Alert.ROW, query = """
        select a, o.name, r.name from Alert a join Person o on o.id = a.owner left join Person r on r.id = a.resolvedBy
        where a.publicId = :id""")
@NamedQuery(name = Alert.OPEN, query = "select a from Alert a join fetch a.rule where a.resolvedAt is null order by a.id")
@NamedQuery(name = Alert.BY_PUBLIC_ID, query = "select a from Alert a join fetch a.rule where a.publicId = :id")
public class Alert extends BaseEntity {

    static final String ROWS = "Alert.rows";
    static final String ROW = "Alert.row";
    static final String OPEN = "Alert.open";
    static final String BY_PUBLIC_ID = "Alert.byPublicId";
    /** After so long without an act others hear of it. */
    static final Duration NEGLECTED = Duration.ofDays(7);

    @ManyToOne(optional = false)
    @JoinColumn(name = "rule_id")
    private AlertRule rule = new AlertRule();

    @Column(updatable = false)
    private String facts = "";

    @Column(name = "owner_id")
    private long owner;

    @Column(name = "raised_at", updatable = false)
    private OffsetDateTime raisedAt = OffsetDateTime.MIN;

    @Column(name = "acted_at")
    private OffsetDateTime actedAt = OffsetDateTime.MIN;

    @Column(name = "rests_until")
    private @Nullable LocalDate restsUntil;

    @Column(name = "escalated_at")
    private @Nullable OffsetDateTime escalatedAt;

    @Column(name = "resolved_at")
    private @Nullable OffsetDateTime resolvedAt;

    @Column(name = "resolved_by_id")
    private @Nullable Long resolvedBy;

    private String note = "";

    protected Alert() {
    }

    Alert(AlertRule rule, AlertFacts facts, Instant now) {
        this.rule = rule;
        this.facts = facts.text();
        this.owner = rule.owner();
        this.raisedAt = now.atOffset(ZoneOffset.UTC);
        this.actedAt = raisedAt;
    }

    /** How an alert stands. */
    public enum State {
        OPEN, RESTING, ESCALATED, RESOLVED
    }

    /** An alert as a page shows it. @param owner the name @param resolvedBy the name, empty while it is open */
    public record Row(UUID id, AlertFacts facts, State state, String owner, OffsetDateTime raisedAt,
            @Nullable LocalDate restsUntil, @Nullable OffsetDateTime resolvedAt, String resolvedBy, String note) {
    }

    Row row(String ownerName, @Nullable String resolvedByName) {
        return new Row(getPublicId(), facts(), state(), ownerName, raisedAt, restsUntil, resolvedAt,
                resolvedByName == null ? "" : resolvedByName, note);
    }

    State state() {
        return resolvedAt != null
                ? State.RESOLVED
                : restsUntil != null ? State.RESTING : escalatedAt != null ? State.ESCALATED : State.OPEN;
    }

    void handTo(long person, Instant now) {
        act(now);
        owner = person;
    }

    void restUntil(LocalDate day, Instant now) {
        act(now);
        restsUntil = day;
    }

    void resolve(String words, long person, Instant now) {
        act(now);
        resolvedAt = now.atOffset(ZoneOffset.UTC);
        resolvedBy = person;
        note = words;
    }

    /** Whatever is done with it, it is no longer neglected, nor does it rest. @throws Refused where it is over */
    private void act(Instant now) {
        if (resolvedAt != null) {
            throw new Refused("satisfaction.alert.isOver");
        }
        actedAt = now.atOffset(ZoneOffset.UTC);
        restsUntil = null;
        escalatedAt = null;
    }

    /** The day has come: it is open again, and from now on somebody should act. @return whether that is now */
    boolean wakes(Instant now, ZoneId zone) {
        if (restsUntil == null || LocalDate.ofInstant(now, zone).isBefore(restsUntil)) {
            return false;
        }
        act(now);
        return true;
    }

    /** @return whether others are to hear of it now; they hear of it once */
    boolean escalates(Instant now) {
        if (state() != State.OPEN || now.isBefore(actedAt.toInstant().plus(NEGLECTED))) {
            return false;
        }
        escalatedAt = now.atOffset(ZoneOffset.UTC);
        return true;
    }

    AlertFacts facts() {
        return AlertFacts.parse(facts);
    }

    AlertRule rule() {
        return rule;
    }

    long owner() {
        return owner;
    }
}
