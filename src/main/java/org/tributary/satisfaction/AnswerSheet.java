package org.tributary.satisfaction;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.satisfaction.survey.Questionnaire;

/** What one customer has answered so far. Each score is kept at once; words are not, before they are masked and sent. */
@Entity
@Table(name = "answer_sheet")
@NamedQuery(name = AnswerSheet.BY_PUBLIC_ID, query = """
        select a from AnswerSheet a join fetch a.questionnaire join fetch a.link l join fetch l.survey
        left join fetch l.agent left join fetch l.agency where a.publicId = :id and l.token = :token""")
@NamedQuery(name = AnswerSheet.LEFT, query = "select a.id from AnswerSheet a where a.sentAt is null and a.touchedAt < :before")
public class AnswerSheet extends BaseEntity {

    static final String BY_PUBLIC_ID = "AnswerSheet.byPublicId";
    static final String LEFT = "AnswerSheet.left";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "link_id", updatable = false)
    private SurveyLink link;

    /** The edition that was begun, which stays. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "questionnaire_id", updatable = false)
    private Questionnaire questionnaire;

    private @Nullable Integer nps;
    private @Nullable Integer csat;
    private @Nullable Integer ces;

    /** By key of the factor. */
    @ElementCollection
    @CollectionTable(name = "sheet_factor", joinColumns = @JoinColumn(name = "sheet_id"))
    @MapKeyColumn(name = "factor_id")
    @Column(name = "score")
    private Map<Long, Integer> factors = new HashMap<>();

    @Column(name = "touched_at")
    private OffsetDateTime touchedAt = OffsetDateTime.MIN;

    @Column(name = "sent_at")
    private @Nullable OffsetDateTime sentAt;

    @SuppressWarnings("NullAway")
    protected AnswerSheet() {
    }

    AnswerSheet(SurveyLink link) {
        this.link = link;
        this.questionnaire = link.getSurvey().questionnaire();
    }

    void rate(Question question, int score, Instant now) {
        if (question.factor() != null) {
            factors.put(question.factor().getId(), score);
        } else {
            switch (question.metric().orElseThrow()) {
                case NPS -> nps = score;
                case CSAT -> csat = score;
                case CES -> ces = score;
                default -> throw new IllegalArgumentException(question.code() + " is not asked of customers");
            }
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

    @Nullable
    Integer score(Question question) {
        return question.factor() != null
                ? factors.get(question.factor().getId())
                : score(question.metric().orElseThrow());
    }

    Questionnaire questionnaire() {
        return questionnaire;
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
