package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The latest release of all insights: one row, which the node that releases locks. */
@Entity
@Table(name = "insight_release")
public class InsightRelease {

    static final long ONLY = 1;

    @Id
    private long id;

    @Column(name = "due_at")
    private OffsetDateTime dueAt = OffsetDateTime.MIN;

    @Column(name = "released_at")
    private OffsetDateTime releasedAt = OffsetDateTime.MIN;

    private int batches;

    protected InsightRelease() {
    }

    boolean covers(Instant due) {
        return !dueAt.toInstant().isBefore(due);
    }

    void done(Instant due, Instant at, int released) {
        this.dueAt = due.atOffset(ZoneOffset.UTC);
        this.releasedAt = at.atOffset(ZoneOffset.UTC);
        this.batches = released;
    }

    OffsetDateTime getDueAt() {
        return dueAt;
    }

    OffsetDateTime getReleasedAt() {
        return releasedAt;
    }

    int getBatches() {
        return batches;
    }
}
