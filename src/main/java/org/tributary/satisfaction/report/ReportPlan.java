package org.tributary.satisfaction.report;

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
import org.tributary.platform.ListQuery;

/** That somebody wants a report every month, of the overview or of a saved view as it was then. */
@Entity
@Table(name = "report_plan")
@NamedQuery(name = ReportPlan.MINE, query = """
        select p from ReportPlan p where p.person = :person and p.endedAt is null order by p.id""")
@NamedQuery(name = ReportPlan.BY_PUBLIC_ID, query = """
        select p from ReportPlan p where p.publicId = :id and p.person = :person and p.endedAt is null""")
@NamedQuery(name = ReportPlan.DUE, query = """
        select p.id from ReportPlan p join Person o on o.id = p.person
        where p.endedAt is null and p.writtenAt < :before and o.enabled = true and o.roles like '%manager%'
            and p.id not in (select r.plan from Report r where r.month = :month) order by p.id""")
public class ReportPlan extends BaseEntity {

    static final String MINE = "ReportPlan.mine";
    static final String BY_PUBLIC_ID = "ReportPlan.byPublicId";
    static final String DUE = "ReportPlan.due";

    @Column(name = "person_id", updatable = false)
    private long person;

    @Column(updatable = false)
    private String name = "";

    @Column(updatable = false)
    private String query = "";

    @Column(name = "written_at", updatable = false)
    private OffsetDateTime writtenAt = OffsetDateTime.MIN;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    protected ReportPlan() {
    }

    ReportPlan(long person, String name, ListQuery query, Instant now) {
        this.person = person;
        this.name = name;
        this.query = query.text();
        this.writtenAt = now.atOffset(ZoneOffset.UTC);
    }

    /** @param name of the saved view, empty for the overview */
    public record Row(UUID id, String name) {
    }

    Row row() {
        return new Row(getPublicId(), name);
    }

    boolean isOf(String otherName, ListQuery other) {
        return name.equals(otherName) && ListQuery.of(query).equals(other);
    }

    void end(Instant now) {
        endedAt = now.atOffset(ZoneOffset.UTC);
    }

    ReportScope scope() {
        return ReportScope.of(ListQuery.of(query));
    }

    long person() {
        return person;
    }
}
