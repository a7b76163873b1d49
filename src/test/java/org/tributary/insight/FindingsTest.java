package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.BaseEntity;
import org.tributary.pooling.Vectors;

/** A search on real rows, with the language model. */
class FindingsTest {

    private static final Meaning MEANING = WithModel.meaning();

    private final Findings findings = new Findings();
    private EntityManagerFactory factory;

    @BeforeEach
    void open() throws Exception {
        EmptyDatabase database = EmptyDatabase.named("findings" + UUID.randomUUID());
        factory = PlainPersistence.on(database.url(), BaseEntity.class);
        EntityManager entityManager = factory.createEntityManager();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("insert into owner_group values (1, '" + UUID.randomUUID() + "', 1, 'g')");
            statement.execute("insert into agency values (2, '" + UUID.randomUUID() + "', 1, 'a', 'standard', 1, '')");
            for (int person : List.of(3, 4)) {
                statement.execute(
                        "insert into person (id, public_id, version, username, name, roles, enabled, counted, language,"
                                + " theme, created_at) values (" + person + ", '" + UUID.randomUUID() + "', 1, 'p" + person
                                + "', 'P', 'agent', true, true, 'en', '', current_timestamp)");
            }
            note(connection, 10, 3, "The carrier refused the house because of the family's terrier.", "received", true);
            note(connection, 11, 3, "Hail broke the skylight. The adjuster came late.", "received", true);
            note(connection, 12, 3, "Her dog was the reason for the refusal.", "withdrawn", true);
            note(connection, 13, 4, "A dog owner was refused.", "received", true);
            note(connection, 14, 3, "The dogma of the old agency.", "failed", false);
        }
        findings.entityManager = entityManager;
        findings.seeking = new Seeking();
        findings.seeking.meaning = MEANING;
        findings.currentPerson = new CurrentPerson();
        findings.currentPerson.bind(new Actor(3, new UUID(0, 3), "p3", "P", Set.of(Role.AGENT), 2L, "a", 1L, List.of(),
                List.of(), "en", ""));
    }

    @AfterEach
    void close() {
        findings.currentPerson.bind(null);
        factory.close();
    }

    @Test
    void ones_own_notes_are_found_by_meaning_and_the_passage_is_marked() {
        assertEquals(List.of("The carrier refused the house because of the family's terrier."),
                titles("no coverage because they have a dog").stream().filter(title -> title.contains("terrier")).toList());
        List<Found> hail = notes("storm damage to a window");
        assertEquals("Hail broke the skylight.", hail.get(0).title().text());
        assertTrue(hail.get(0).title().isMarked());
        assertTrue(hail.get(0).title().goesOn());
    }

    @Test
    void ones_own_notes_are_found_by_word_where_there_is_no_vector() {
        assertEquals(List.of("The dogma of the old agency."), titles("dogma"));
    }

    @Test
    void neither_withdrawn_notes_nor_those_of_others_are_found() {
        List<String> found = titles("dog refused");
        assertTrue(found.stream().noneMatch(title -> title.contains("Her dog") || title.contains("dog owner")),
                found::toString);
    }

    @Test
    void what_fits_nothing_finds_nothing() {
        assertEquals(List.of(), titles("quantum chromodynamics of gluons"));
        assertEquals(List.of(), titles("[phone]"));
    }

    private List<String> titles(String query) {
        return notes(query).stream().map(found -> found.title().text()).toList();
    }

    private List<Found> notes(String query) {
        findings.entityManager.getTransaction().begin();
        try {
            return findings.notes(query, 5);
        } finally {
            findings.entityManager.getTransaction().rollback();
        }
    }

    private static void note(Connection connection, long id, long author, String text, String status, boolean embedded)
            throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated, redactions,
                    line, state, touchpoint, kind, observed_on, observed_week, received_at, quotable, status, embedding,
                    embedding_version)
                values (?, ?, 1, ?, ?, 2, ?, false, '', 'homeowners', 'OH', 'claim', 'need', date '2026-11-20',
                    date '2026-11-16', current_timestamp, false, ?, ?, ?)""")) {
            Meaning.Vector vector = MEANING.of(text);
            insert.setLong(1, id);
            insert.setObject(2, new UUID(1, id));
            insert.setString(3, "c" + id);
            insert.setLong(4, author);
            insert.setString(5, text);
            insert.setString(6, status);
            insert.setBytes(7, embedded ? Vectors.toBytes(vector.numbers()) : null);
            insert.setString(8, embedded ? vector.version() : null);
            insert.executeUpdate();
        }
    }
}
