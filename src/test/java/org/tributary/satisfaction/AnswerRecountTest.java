package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.people.Agency;
import org.tributary.people.Membership;
import org.tributary.people.OwnerGroup;
import org.tributary.people.Person;
import org.tributary.platform.BaseEntity;
import org.tributary.privacy.SmallGroups;

/** 240 responses about twelve agents' customers, over eight weeks, released as by an import. */
class AnswerRecountTest {

    private static int databases;

    private EmptyDatabase database;
    private EntityManagerFactory factory;
    private EntityManager entityManager;

    @BeforeEach
    void release() throws Exception {
        database = EmptyDatabase.named("answerRecount" + ++databases);
        for (int agent = 1; agent <= 12; agent++) {
            sql("insert into owner_group values (%d, random_uuid(), 1, 'g')".formatted(100 + agent));
            sql("insert into agency values (%d, random_uuid(), 1, 'a%d', 'standard', %d, '')".formatted(200 + agent, agent,
                    100 + agent));
            sql("""
                insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted,
                    language, theme, current_membership_id, created_at) values (%d, random_uuid(), 1, 'a%d', 'A', 'agent', null, true, true, 'en', '', null,
                    current_timestamp)""".formatted(agent, agent));
        }
        LocalDate first = LocalDate.of(2026, 9, 7);
        for (int each = 0; each < 240; each++) {
            int agent = each % 12 + 1;
            LocalDate week = first.plusWeeks(each / 30);
            sql("insert into survey_response (id, response_id, survey_id, agent_id, agency_id, answered_on, answered_week, line, state, touchpoint, nps, csat, ces, text, received_at) values (%d, 'r%d', null, %d, %d, date '%s', date '%s', '%s', 'OH', 'claim', %d, %d, null, '', current_timestamp)"
                    .formatted(5000 + each, each, agent, 200 + agent, week, week,
                            each % 7 < 4 ? "homeowners" : "personal_auto", each * 7 % 11, each * 3 % 5 + 1));
        }
        factory = PlainPersistence.on(database.url(), ReleasedAnswer.class, AnswerFigure.class, SurveyResponse.class,
                Agency.class, OwnerGroup.class, Membership.class, Person.class, BaseEntity.class);
        entityManager = factory.createEntityManager();
        AnswerReleases releases = new AnswerReleases();
        releases.entityManager = entityManager;
        releases.clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00.123456789Z"), ZoneOffset.UTC);
        releases.rules = SmallGroups.atLowest();
        entityManager.getTransaction().begin();
        releases.releaseImported();
        entityManager.getTransaction().commit();
    }

    @AfterEach
    void close() {
        entityManager.close();
        factory.close();
    }

    @Test
    void what_was_released_adds_up_again() {
        assertEquals(List.of(), differences());
        assertTrue(checked().cells() > 20, () -> checked().cells() + " figures");
    }

    @Test
    void a_tombstone_takes_the_place_of_an_answer_that_was_erased() throws SQLException {
        sql("delete from survey_response where id = 5003");
        assertEquals(List.of(), differences());
    }

    @Test
    void an_altered_tombstone_is_reported() throws SQLException {
        sql("delete from survey_response where id = 5003");
        sql("update released_answer set positive = 1 - positive, negative = 0 where metric = 'nps' and source_id = 5003");
        assertFalse(differences().isEmpty());
    }

    @Test
    void an_altered_score_is_reported_with_its_figures_and_its_answer() throws SQLException {
        sql("update released_answer set positive = 1, negative = 0 where metric = 'nps' and positive = 0 and source_id = 5000");
        assertTrue(differences().stream().anyMatch(one -> one.startsWith("stored: ")));
        assertTrue(differences().stream().anyMatch(one -> one.endsWith("nps of answer 5000")));
    }

    @Test
    void an_answer_that_was_moved_to_another_line_is_reported() throws SQLException {
        sql("update released_answer set line = 'umbrella' where metric = 'csat' and source_id = 5007");
        assertFalse(differences().isEmpty());
    }

    @Test
    void a_cell_shown_without_a_release_is_reported() throws SQLException {
        sql("update released_answer set agency_shown = not agency_shown, agency_from = block_from, agency_to = block_to where metric = 'nps' and agency_id = 201");
        assertFalse(differences().isEmpty());
    }

    @Test
    void a_missing_answer_and_a_changed_figure_are_reported() throws SQLException {
        sql("delete from released_answer where metric = 'nps' and source_id = 5010");
        assertTrue(differences().stream().anyMatch(one -> one.startsWith("computed: ")));
        sql("update answer_figure set n = n + 1 where metric = 'csat' and dimension = 'line'");
        assertTrue(differences().stream().anyMatch(one -> one.contains("csat") && one.startsWith("stored: ")));
    }

    private List<String> differences() {
        return checked().differences();
    }

    private org.tributary.insight.InsightReleases.Checked checked() {
        AnswerRecount recount = new AnswerRecount();
        recount.entityManager = entityManager;
        entityManager.clear();
        return recount.recount();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.connect(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
