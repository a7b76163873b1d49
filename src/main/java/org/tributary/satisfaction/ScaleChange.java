package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** From a day on a metric is asked in another way, another scale or other factors: what came before compares with nothing after. */
@Entity
@Table(name = "scale_change")
@NamedQuery(name = ScaleChange.BY_PUBLIC_ID, query = "select s from ScaleChange s where s.publicId = :id and s.removedAt is null")
public class ScaleChange extends BaseEntity {

    static final String BY_PUBLIC_ID = "ScaleChange.byPublicId";

    @Column(updatable = false)
    private String metric = "";

    @Column(name = "on_date", updatable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Column(updatable = false)
    private String words = "";

    @Column(name = "noted_by_id", updatable = false)
    private long notedBy;

    @Column(name = "noted_at", updatable = false)
    private OffsetDateTime notedAt = OffsetDateTime.MIN;

    @Column(name = "removed_at")
    private @Nullable OffsetDateTime removedAt;

    protected ScaleChange() {
    }

    ScaleChange(Metric metric, LocalDate day, String words, long by, Instant now) {
        this.metric = metric.code();
        this.day = day;
        this.words = words;
        this.notedBy = by;
        this.notedAt = now.atOffset(ZoneOffset.UTC);
    }

    void remove(Instant now) {
        removedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** @param day the first on the new scale @param author the name of who noted it */
    public record Row(UUID id, Metric metric, LocalDate day, String words, String author) {
    }
}
