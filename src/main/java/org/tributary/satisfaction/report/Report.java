package org.tributary.satisfaction.report;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.tributary.platform.BaseEntity;

/** A report as it was made; nothing of it is ever written again. */
@Entity
@Table(name = "report")
@NamedQuery(name = Report.MINE, query = """
        select new org.tributary.satisfaction.report.Report$Row(r.publicId, r.month, r.title, r.madeAt)
        from Report r where r.person = :person order by r.month desc, r.id desc""")
@NamedQuery(name = Report.CONTENT, query = "select r.content from Report r where r.publicId = :id and r.person = :person")
@NamedQuery(name = Report.PDF, query = "select r.pdf from Report r where r.publicId = :id and r.person = :person")
@NamedQuery(name = Report.OF_MONTH, query = "select count(r) from Report r where r.plan = :plan and r.month = :month")
public class Report extends BaseEntity {

    static final String MINE = "Report.mine";
    static final String CONTENT = "Report.content";
    static final String PDF = "Report.pdf";
    static final String OF_MONTH = "Report.ofMonth";

    @Column(name = "plan_id", updatable = false)
    private long plan;

    @Column(name = "person_id", updatable = false)
    private long person;

    @Column(name = "report_month", updatable = false)
    private String month = "";

    @Column(updatable = false)
    private String title = "";

    @Column(name = "made_at", updatable = false)
    private OffsetDateTime madeAt = OffsetDateTime.MIN;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private String content = "";

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private byte[] pdf = new byte[0];

    protected Report() {
    }

    Report(ReportPlan plan, YearMonth month, ReportContent content, byte[] pdf, Instant now) {
        this.plan = plan.getId();
        this.person = plan.person();
        this.month = month.toString();
        this.title = content.title();
        this.content = content.text();
        this.pdf = pdf.clone();
        this.madeAt = now.atOffset(ZoneOffset.UTC);
    }

    /** @param month as {@code 2026-10} */
    public record Row(UUID id, String month, String title, OffsetDateTime madeAt) {
    }
}
