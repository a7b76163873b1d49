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

/** What happened on a day that figures may show: a rate change, a storm. */
@Entity
@Table(name = "annotation")
@NamedQuery(name = Annotation.STANDING, query = """
        select new org.tributary.satisfaction.Annotation$Row(a.publicId, a.day, a.words, p.name)
        from Annotation a join Person p on p.id = a.notedBy where a.removedAt is null order by a.day desc, a.id desc""")
@NamedQuery(name = Annotation.BY_PUBLIC_ID, query = "select a from Annotation a where a.publicId = :id and a.removedAt is null")
public class Annotation extends BaseEntity {

    static final String STANDING = "Annotation.standing";
    static final String BY_PUBLIC_ID = "Annotation.byPublicId";

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

    protected Annotation() {
    }

    Annotation(LocalDate day, String words, long by, Instant now) {
        this.day = day;
        this.words = words;
        this.notedBy = by;
        this.notedAt = now.atOffset(ZoneOffset.UTC);
    }

    void remove(Instant now) {
        removedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** @param author the name of who noted it */
    public record Row(UUID id, LocalDate day, String words, String author) {
    }
}
