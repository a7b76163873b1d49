package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** What somebody of the carrier aimed at with a metric, from that moment on; without an aim there is no target any more. */
@Entity
@Table(name = "satisfaction_target")
@NamedQuery(name = Target.ALL, query = "select t from Target t order by t.setAt, t.id")
public class Target extends BaseEntity {

    static final String ALL = "Target.all";

    @Column(updatable = false)
    private String metric = "";

    @Column(updatable = false)
    private @Nullable Double aim;

    @Column(name = "set_by_id", updatable = false)
    private long setBy;

    @Column(name = "set_at", updatable = false)
    private OffsetDateTime setAt = OffsetDateTime.MIN;

    protected Target() {
    }

    Target(Metric metric, @Nullable Double aim, long by, Instant now) {
        this.metric = metric.code();
        this.aim = aim;
        this.setBy = by;
        this.setAt = now.atOffset(ZoneOffset.UTC);
    }

    Metric metric() {
        return Metric.ofCode(metric).orElseThrow();
    }

    @Nullable
    Double aim() {
        return aim;
    }
}
