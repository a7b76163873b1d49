package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** What one customer has answered so far. Each score is kept at once; words are not, before they are masked and sent. */
@Entity
@Table(name = "answer_sheet")
@NamedQuery(name = AnswerSheet.BY_PUBLIC_ID, query = """
        select a from AnswerSheet a join fetch a.link l join fetch l.survey join fetch l.agent
        where a.publicId = :id and l.token = :token""")
@NamedQuery(name = AnswerSheet.LEFT, query = "select a.id from AnswerSheet a where a.sentAt is null and a.touchedAt < :before")
public class AnswerSheet extends BaseEntity {

    static final String BY_PUBLIC_ID = "AnswerSheet.byPublicId";
    static final String LEFT = "AnswerSheet.left";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "link_id", updatable = false)
    private SurveyLink link;

    private @Nullable Integer nps;
    private @Nullable Integer csat;
    private @Nullable Integer ces;

    @Column(name = "touched_at")
    private OffsetDateTime touchedAt = OffsetDateTime.MIN;

    @Column(name = "sent_at")
    private @Nullable OffsetDateTime sentAt;

    @SuppressWarnings("NullAway")
    protected AnswerSheet() {
    }

    AnswerSheet(SurveyLink link) {
        this.link = link;
    }

    void rate(Metric metric, int score, Instant now) {
        switch (metric) {
            case NPS -> nps = score;
            case CSAT -> csat = score;
            case CES -> ces = score;
            default -> throw new IllegalArgumentException(metric + " is not asked of customers");
        }
        touchedAt = now.atOffset(ZoneOffset.UTC);
    }

    void send(Instant now) {
        sentAt = now.atOffset(ZoneOffset.UTC);
    }

    @Nullable
    Integer score(Metric metric) {
        return switch (metric) {
            case NPS -> nps;
            case CSAT -> csat;
            case CES -> ces;
            default -> null;
        };
    }

    LocalDate touchedOn(ZoneId zone) {
        return touchedAt.atZoneSameInstant(zone).toLocalDate();
    }

    boolean isSent() {
        return sentAt != null;
    }

    SurveyLink getLink() {
        return link;
    }
}
