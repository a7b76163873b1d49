package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.IsoWeeks;

/** What a customer answered, with the agency of its day. Its text is masked; it is never changed. */
@Entity
@Table(name = "survey_response")
@NamedQuery(name = SurveyResponse.KEY, query = "select r.id from SurveyResponse r where r.responseId = :id")
@NamedQuery(name = SurveyResponse.WAITING, query = """
        select r from SurveyResponse r where r.answeredWeek < :before and not exists
            (select a.id from ReleasedAnswer a where a.metric = :metric and a.source = r.id)""")
public class SurveyResponse {

    static final String WAITING = "SurveyResponse.waiting";
    static final String KEY = "SurveyResponse.key";

    /**
     * Whoever inserts the same id at the same moment waits for the other's commit and then does nothing. A score goes as
     * a text because a null without a type is a varchar to the driver.
     */
    private static final String INSERT = """
            insert into survey_response (id, response_id, survey_id, agent_id, agency_id, answered_on, answered_week, line,
                state, touchpoint, nps, csat, ces, text, received_at, questionnaire_id, campaign)
            values (nextval('tributary_seq'), ?1, cast(?2 as bigint), cast(?3 as bigint), ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as integer),
                cast(?11 as integer), cast(?12 as integer), ?13, ?14, cast(?15 as bigint), cast(?16 as varchar))
            on conflict do nothing""";

    @Id
    private long id;

    @Column(name = "response_id")
    private String responseId = "";

    @Column(name = "survey_id")
    private @Nullable Long survey;

    /** Null where the customer of an agency did not say who it was. */
    @Column(name = "agent_id")
    private @Nullable Long agent;

    @Column(name = "agency_id")
    private long agency;

    @Column(name = "answered_week")
    private LocalDate answeredWeek = LocalDate.EPOCH;

    private String line = "";
    private String state = "";
    private String touchpoint = "";
    private @Nullable Integer nps;
    private @Nullable Integer csat;
    private @Nullable Integer ces;

    protected SurveyResponse() {
    }

    /** Whether it was written; false where that response is there already. */
    static boolean write(EntityManager entityManager, NewResponse.Checked response, String maskedText,
            @Nullable Long survey, @Nullable Long agent, long agency, Origin origin, Instant now) {
        return entityManager.createNativeQuery(INSERT).setParameter(1, response.responseId())
                .setParameter(2, text(survey)).setParameter(3, text(agent)).setParameter(4, agency)
                .setParameter(5, Date.valueOf(response.answeredOn()))
                .setParameter(6, Date.valueOf(IsoWeeks.mondayOf(response.answeredOn()))).setParameter(7, response.line())
                .setParameter(8, response.state()).setParameter(9, response.touchpoint())
                .setParameter(10, text(response.nps())).setParameter(11, text(response.csat()))
                .setParameter(12, text(response.ces())).setParameter(13, maskedText)
                .setParameter(14, Timestamp.from(now))
                .setParameter(15, origin.questionnaire() == null ? null : text(origin.questionnaire().getId()))
                .setParameter(16, origin.campaign()).executeUpdate() == 1;
    }

    private static @Nullable String text(@Nullable Number number) {
        return number == null ? null : number.toString();
    }

    @Nullable
    Integer score(Metric metric) {
        return switch (metric) {
            case NPS -> nps;
            case CSAT -> csat;
            case CES -> ces;
            case IMPRESSION, INDEX, PULSE -> null;
        };
    }

    ScoredAnswer scored(int score) {
        return ScoredAnswer.of(id, agent == null ? -agency : agent, agency, answeredWeek, line, state, touchpoint, score);
    }
}
