package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.Entities;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.people.Agency;
import org.tributary.people.Membership;
import org.tributary.people.OwnerGroup;
import org.tributary.people.Person;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.EffectWindow;

/** Agents 1 to 20 are the audience, 21 to 40 are not; four agents a week note the theme in each half. */
class EffectInDatabaseTest {

    private static final EffectWindow WINDOW = EffectWindow.of(LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 20), null);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void guidance_after_which_only_its_audience_fell_quiet_helped() throws Exception {
        EmptyDatabase database = EmptyDatabase.named("effectHelped");
        EffectRow row = told(database, 1);
        assertEquals("helped", row.verdict());
        assertEquals(26 * 4, row.before().agents());
        assertEquals(8, row.after().agents());
        assertEquals(8 * 4, row.after().outside());
        assertEquals(20, row.before().people());
        assertEquals(0.25, row.ratio(), 0.001);
    }

    @Test
    void the_usual_level_ends_where_the_rise_began_that_was_known_at_the_draft() throws Exception {
        EmptyDatabase database = EmptyDatabase.named("effectAlarm");
        assertEquals(LocalDate.of(2026, 4, 5), told(database, 1).before().to(), "without an alarm: four weeks before");
        sql(database, "insert into insight_alarm values (1, 600, date '2026-03-16', date '2026-03-23', date '2026-03-30')");
        assertEquals(LocalDate.of(2026, 4, 5), list(database).before().to(), "it was over at the draft");
        sql(database, "insert into insight_alarm values (2, 600, date '2026-04-20', date '2026-04-27', null)");
        assertEquals(LocalDate.of(2026, 4, 19), list(database).before().to());
        sql(database, "insert into insight_alarm values (3, 600, date '2026-04-06', date '2026-05-11', null)");
        assertEquals(LocalDate.of(2026, 4, 19), list(database).before().to(), "nobody knew it at the draft");
    }

    private static void sql(EmptyDatabase database, String statement) throws SQLException {
        try (Connection connection = database.connect(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void where_one_cell_is_too_small_nothing_is_told() throws Exception {
        EffectRow row = told(EmptyDatabase.named("effectFew"), 0);
        assertEquals("too_few", row.verdict());
        assertNull(row.ratio());
        assertNull(row.before().agents());
        assertNotNull(row.effectFrom());
    }

    private static EffectRow told(EmptyDatabase database, int insideAfter) throws SQLException, IOException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            write(statement, insideAfter);
        }
        try (EntityManagerFactory factory = PlainPersistence.on(database.url(), Entities.all());
                EntityManager entityManager = factory.createEntityManager()) {
            EffectEvidence evidence = new EffectEvidence();
            evidence.entityManager = entityManager;
            evidence.clock = NOW;
            evidence.rules = SmallGroups.atLowest();
            entityManager.getTransaction().begin();
            evidence.compute(1000, WINDOW);
            entityManager.getTransaction().commit();
            entityManager.clear();
            return list(entityManager);
        }
    }

    private static EffectRow list(EmptyDatabase database) throws IOException {
        try (EntityManagerFactory factory = PlainPersistence.on(database.url(), Entities.all());
                EntityManager entityManager = factory.createEntityManager()) {
            return list(entityManager);
        }
    }

    private static EffectRow list(EntityManager entityManager) {
        Effects effects = new Effects();
        effects.entityManager = entityManager;
        effects.clock = NOW;
        return effects.list().get(0);
    }

    private static void write(Statement sql, int insideAfter) throws SQLException {
        for (int group = 1; group <= 10; group++) {
            sql.execute("insert into owner_group values (%d, random_uuid(), 1, 'g')".formatted(100 + group));
            sql.execute("insert into agency values (%d, random_uuid(), 1, 'a%d', 'standard', %d, '')".formatted(200 + group,
                    group, 100 + group));
        }
        for (int agent = 1; agent <= 40; agent++) {
            sql.execute("""
                insert into person (id, public_id, version, username, name, roles, password_hash,
                        enabled, counted, language, theme, current_membership_id, created_at) values (%d, random_uuid(), 1, 'a%d', 'A', 'agent', null, true, true, 'en', '', null,
                    current_timestamp)""".formatted(agent, agent));
        }
        sql.execute("""
            insert into theme (id, public_id, version, title, title_pinned, keywords, status, locked, language, cohesion,
                created_at) values (500, random_uuid(), 1, 't', false, '', 'open', false, 'en', 0,
                current_timestamp)""");
        sql.execute("""
            insert into insight (id, public_id, version, theme_id, first_theme_id, title, summary, keywords, status,
                response_text, published_at, published_by, embedding, embedding_version)
            values (600, random_uuid(), 1, 500, 500, 't', '', '', 'open', '', current_timestamp, 1, x'00', '')""");
        sql.execute("""
            insert into publication (id, public_id, version, kind, revision, author_id, created_at, newest_number,
                live_number, asked_number, approved_revision, first_live_at)
            values (1000, random_uuid(), 1, 'GUIDANCE', 1, 1, timestamp with time zone '2026-05-06 09:00:00+00', 1, 1, 1,
                1, timestamp with time zone '2026-05-20 09:00:00+00')""");
        sql.execute("""
            insert into publication_version (id, public_id, version, publication_id, number, status, material, title, body,
                states, lines, agencies, tiers, roles, must_read, effective_from, review_by)
            values (1001, '%s', 1, 1000, 1, 'live', true, 'Plain words', '', '', '', '', '', '', false,
                date '2026-05-20', date '2027-05-20')""".formatted(UUID.randomUUID()));
        sql.execute("insert into publication_insight values (1001, 600)");
        for (int agent = 1; agent <= 20; agent++) {
            sql.execute("insert into publication_audience values (1000, %d)".formatted(agent));
        }
        for (LocalDate week : WINDOW.before().mondays()) {
            notes(sql, week, 0, 4);
            notes(sql, week, 20, 4);
        }
        // Everybody wrote something in the weeks of the cohort, about this or that.
        sql.execute("""
            insert into theme (id, public_id, version, title, title_pinned, keywords, status, locked, language, cohesion,
                created_at) values (501, random_uuid(), 1, 'u', false, '', 'open', false, 'en', 0,
                current_timestamp)""");
        for (int agent = 1; agent <= 40; agent++) {
            sql.execute(note(501, WINDOW.cohort().from(), agent));
        }
        for (LocalDate week : WINDOW.after().mondays()) {
            notes(sql, week, 0, insideAfter);
            notes(sql, week, 20, 4);
        }
    }

    private static void notes(Statement sql, LocalDate week, int first, int count) throws SQLException {
        for (int each = 0; each < count; each++) {
            sql.execute(note(500, week, first + 1 + (week.getDayOfYear() / 7 * 3 + each) % 20));
        }
    }

    private static String note(long theme, LocalDate week, int agent) {
        return "insert into theme_week values (%d, date '%s', 'homeowners', 'OH', %d, %d, 1)".formatted(theme, week, agent,
                201 + agent % 10);
    }
}
