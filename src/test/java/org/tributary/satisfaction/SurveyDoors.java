package org.tributary.satisfaction;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.people.Actor;
import org.tributary.people.Agency;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.OwnerGroup;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Settings;
import org.tributary.privacy.Masking;
import org.tributary.satisfaction.survey.Factor;
import org.tributary.satisfaction.survey.FactorAnswer;
import org.tributary.satisfaction.survey.FactorDoor;
import org.tributary.satisfaction.survey.FactorSet;
import org.tributary.satisfaction.survey.FactorSets;
import org.tributary.satisfaction.survey.QuestionWording;
import org.tributary.satisfaction.survey.Questionnaire;

/** The doors of surveys on the rows of a database, of targets and of annotations, wired by hand. Person 3 is Ann, an agent of one agency in Ohio. */
final class SurveyDoors extends WiredDoors {

    final StandingClock clock = new StandingClock("2026-11-22T12:00:00Z");
    final Surveys surveys = new Surveys();
    final SurveyLinks links = new SurveyLinks();
    final FactorSets factorSets;
    final SurveyDrafts drafts = new SurveyDrafts();
    final SurveyAddresses addresses = new SurveyAddresses();
    final AnswerSheets sheets = new AnswerSheets();
    final LeftSheets left = new LeftSheets();
    final Targets targets = new Targets();
    final Annotations annotations = new Annotations();
    final Plans plans = new Plans();
    final UUID survey;
    private final CurrentPerson currentPerson = new CurrentPerson();

    private SurveyDoors(EntityManagerFactory factory) {
        super(factory);
        surveys.entityManager = entityManager;
        surveys.clock = clock;
        surveys.masking = new Masking();
        surveys.currentPerson = currentPerson;
        links.entityManager = entityManager;
        links.clock = clock;
        links.currentPerson = currentPerson;
        links.settings = new Settings() {
            @Override
            public ZoneId networkZone() {
                return ZoneId.of("America/New_York");
            }

            @Override
            public String address() {
                return "https://portal.test";
            }
        };
        factorSets = FactorDoor.on(entityManager, clock, currentPerson);
        drafts.entityManager = entityManager;
        drafts.clock = clock;
        drafts.currentPerson = currentPerson;
        addresses.entityManager = entityManager;
        addresses.clock = clock;
        addresses.settings = links.settings;
        addresses.currentPerson = currentPerson;
        sheets.entityManager = entityManager;
        sheets.clock = clock;
        sheets.settings = links.settings;
        sheets.surveys = surveys;
        left.entityManager = entityManager;
        left.clock = clock;
        left.settings = links.settings;
        left.surveys = surveys;
        targets.entityManager = entityManager;
        targets.clock = clock;
        targets.currentPerson = currentPerson;
        plans.entityManager = entityManager;
        annotations.entityManager = entityManager;
        annotations.clock = clock;
        annotations.currentPerson = currentPerson;
        in(() -> people(entityManager.unwrap(Connection.class)));
        actAs(Role.MANAGER);
        survey = in(() -> surveys.create(NewSurvey.of("After a claim", null, null, "claim", "2026-12-31"))).id();
        actAs(Role.AGENT);
    }

    static SurveyDoors on(BothDatabases kind) {
        return new SurveyDoors(
                kind.persistence(kind.create(), BaseEntity.class, Survey.class, SurveyLink.class, AnswerSheet.class,
                        ReleasedAnswer.class,
                        Questionnaire.class, QuestionWording.class, FactorSet.class, Factor.class, FactorAnswer.class,
                        Campaign.class, Target.class, Annotation.class,
                        SurveyResponse.class, Person.class, Agency.class, OwnerGroup.class, Membership.class));
    }

    private static boolean people(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into owner_group values (1, '" + UUID.randomUUID() + "', 1, 'g')");
            statement.execute("insert into agency (id, public_id, version, name, tier, owner_group_id) values (2, '"
                    + UUID.randomUUID() + "', 1, 'Harbor Insurance', 'standard', 1)");
            statement.execute("insert into person (id, public_id, version, username, name, roles, password_hash,"
                    + " enabled, counted, language, theme, current_membership_id, created_at) values (3, '" + UUID.randomUUID()
                    + "', 1, 'ann', 'Ann', 'agent', null, true, true, 'en', '', null, current_timestamp)");
            return statement.execute("insert into membership values (5, '" + UUID.randomUUID()
                    + "', 1, 3, 2, 'producer', 'OH', 'homeowners|personal_auto', date '2020-01-01', null)");
        }
    }

    void actAs(Role... roles) {
        currentPerson.bind(
                new Actor(3, new UUID(0, 3), "ann", "Ann", Set.of(roles), 2L, "Harbor Insurance", 1L, List.of(), List.of(),
                        "en", ""));
    }

    @Override
    public void close() {
        currentPerson.bind(null);
        super.close();
    }
}
