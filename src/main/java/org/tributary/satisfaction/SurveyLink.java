package org.tributary.satisfaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Person;
import org.tributary.platform.BaseEntity;

/** An address at which customers of one agent answer a survey: for all of them, or for one of them, once. */
@Entity
@Table(name = "survey_link")
@NamedQuery(name = SurveyLink.BY_TOKEN, query = """
        select l from SurveyLink l join fetch l.survey join fetch l.agent where l.token = :token""")
@NamedQuery(name = SurveyLink.MINE, query = """
        select l from SurveyLink l join fetch l.survey where l.agent.id = :agent and l.once = false order by l.id""")
public class SurveyLink extends BaseEntity {

    static final String BY_TOKEN = "SurveyLink.byToken";
    static final String MINE = "SurveyLink.mine";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 15;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "survey_id", updatable = false)
    private Survey survey;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agent_id", updatable = false)
    private Person agent;

    @Column(updatable = false)
    private String token = "";

    @Column(updatable = false)
    private boolean once;

    @Column(name = "used_at")
    private @Nullable OffsetDateTime usedAt;

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt = OffsetDateTime.MIN;

    @SuppressWarnings("NullAway")
    protected SurveyLink() {
    }

    SurveyLink(Survey survey, Person agent, boolean once, Instant now) {
        this.survey = survey;
        this.agent = agent;
        this.once = once;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static Optional<SurveyLink> find(EntityManager entityManager, String token) {
        return entityManager.createNamedQuery(BY_TOKEN, SurveyLink.class).setParameter("token", token).getResultStream()
                .findFirst();
    }

    void use(Instant now) {
        if (once) {
            usedAt = now.atOffset(ZoneOffset.UTC);
        }
    }

    /** It was for one customer, who has answered. */
    boolean isUsed() {
        return usedAt != null;
    }

    Survey getSurvey() {
        return survey;
    }

    Person getAgent() {
        return agent;
    }

    String getToken() {
        return token;
    }
}
