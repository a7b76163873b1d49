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
import org.tributary.people.Agency;
import org.tributary.people.Person;
import org.tributary.platform.BaseEntity;

/**
 * An address at which customers answer a survey: an agent's, an agency's or a campaign's alone; for all of them, or for one of
 * them, once.
 */
@Entity
@Table(name = "survey_link")
@NamedQuery(name = SurveyLink.BY_TOKEN, query = """
        select l from SurveyLink l join fetch l.survey s join fetch s.questionnaire left join fetch l.agent
        left join fetch l.agency where l.token = :token""")
@NamedQuery(name = SurveyLink.MINE, query = """
        select l from SurveyLink l join fetch l.survey where l.agent.id = :agent and l.once = false
        and l.campaign is null order by l.id""")
@NamedQuery(name = SurveyLink.OF_SURVEY, query = """
        select l from SurveyLink l left join fetch l.agency where l.survey.publicId = :survey and l.once = false
        and l.agent is null order by l.id desc""")
@NamedQuery(name = SurveyLink.STANDING, query = """
        select l from SurveyLink l left join fetch l.agent left join fetch l.agency
        where l.survey = :survey and l.once = false order by l.id""")
@NamedQuery(name = SurveyLink.PEOPLE, query = """
        select m from Membership m join fetch m.person p where m.agency = :agency and p.enabled = true
        and m.startsOn <= :today and (m.endsOn is null or m.endsOn >= :today) order by p.name""")
@NamedQuery(name = SurveyLink.AGENCIES, query = """
        select a from Agency a where exists (select m from Membership m where m.agency = a
        and m.startsOn <= :today and (m.endsOn is null or m.endsOn >= :today)) order by a.name""")
public class SurveyLink extends BaseEntity {

    static final String BY_TOKEN = "SurveyLink.byToken";
    static final String MINE = "SurveyLink.mine";
    static final String OF_SURVEY = "SurveyLink.ofSurvey";
    static final String STANDING = "SurveyLink.standing";
    static final String PEOPLE = "SurveyLink.people";
    static final String AGENCIES = "SurveyLink.agencies";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 15;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "survey_id", updatable = false)
    private Survey survey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id", updatable = false)
    private @Nullable Person agent;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id", updatable = false)
    private @Nullable Agency agency;

    /** The code of one, or null. */
    @Column(updatable = false)
    private @Nullable String campaign;

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

    SurveyLink(Survey survey, @Nullable Person agent, @Nullable Agency agency, @Nullable String campaign, boolean once,
            Instant now) {
        this.survey = survey;
        this.agent = agent;
        this.agency = agency;
        this.campaign = campaign;
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

    @Nullable
    Person getAgent() {
        return agent;
    }

    @Nullable
    Agency getAgency() {
        return agency;
    }

    @Nullable
    String getCampaign() {
        return campaign;
    }

    String getToken() {
        return token;
    }
}
