package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.observation.HandedInNotes.Outcome;
import org.tributary.people.Actor;
import org.tributary.people.Agency;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.OwnerGroup;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.privacy.Masking;

/** The door on real rows, without its interceptors. */
class ObservationsTest {

    private final Observations observations = new Observations();
    private final HandedInNotes handedIn = new HandedInNotes();
    private final List<Object> events = new ArrayList<>();
    private EntityManagerFactory factory;
    private EntityManager entityManager;

    @BeforeEach
    void open() throws Exception {
        EmptyDatabase database = EmptyDatabase.named("notes" + UUID.randomUUID());
        factory = PlainPersistence.on(database.url(), BaseEntity.class, Observation.class, Person.class, Agency.class,
                OwnerGroup.class, Membership.class);
        entityManager = factory.createEntityManager();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("insert into owner_group values (1, '" + UUID.randomUUID() + "', 1, 'g')");
            statement.execute("insert into agency values (2, '" + UUID.randomUUID() + "', 1, 'a', 'standard', 1)");
            for (int person : List.of(3, 4)) {
                statement.execute("insert into person (id, public_id, version, username, name, roles, password_hash,"
                        + " enabled, counted, language, theme, current_membership_id, created_at) values (" + person + ", '"
                        + UUID.randomUUID() + "', 1, 'p" + person
                        + "', 'P', 'agent', null, true, true, 'en', '', null, current_timestamp)");
            }
            statement.execute("insert into membership values (5, '" + UUID.randomUUID()
                    + "', 1, 3, 2, 'producer', 'OH', '', date '2020-01-01', null)");
        }
        observations.entityManager = entityManager;
        observations.clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        observations.currentPerson = new CurrentPerson();
        observations.masking = new Masking();
        observations.fates = new Fates();
        observations.fates.fates = none();
        observations.fates.themes = none();
        observations.fates.stories = none();
        observations.submitted = event();
        observations.withdrawn = event();
        handedIn.entityManager = entityManager;
        handedIn.clock = observations.clock;
        handedIn.masking = observations.masking;
        handedIn.submitted = event();
        actAs(3);
    }

    @AfterEach
    void close() {
        observations.currentPerson.bind(null);
        factory.close();
    }

    @Test
    void the_same_client_id_again_is_the_first_note() {
        Observations.Submitted first = in(() -> observations.submit(note("c-1", "The roof of 614-555-0143 leaks", 7)));
        Observations.Submitted again = in(() -> observations.submit(note("c-1", "Something else", null)));
        assertTrue(first.created());
        assertFalse(again.created());
        assertEquals(first.row(), again.row());
        assertEquals("The roof of [phone] leaks", again.row().text());
        assertEquals(7, again.row().customerScore());
        assertEquals(LocalDate.of(2026, 11, 20), again.row().observedOn());
        assertEquals(Instant.parse("2026-11-21T12:00:00Z"), again.row().receivedAt());
        assertEquals(1, events.size());
        actAs(4);
        assertTrue(in(() -> observations.submit(note("c-1", "Another author's", null))).created());
    }

    @Test
    void a_note_is_its_owners_and_lists_find_it_by_words() {
        UUID id = in(() -> observations.submit(note("c-1", "100% of the roof", null))).row().id();
        in(() -> observations.submit(note("c-2", "The door", null)));
        assertEquals(2, in(() -> observations.listMine(filter(""), PageRequest.first())).total());
        assertEquals(id, in(() -> observations.listMine(filter("100% OF"), PageRequest.first())).items().get(0).id());
        assertEquals(0, in(() -> observations.listMine(filter("1__%"), PageRequest.first())).total());
        assertEquals("received", in(() -> observations.findMine(id)).orElseThrow().status());
        actAs(4);
        assertTrue(in(() -> observations.findMine(id)).isEmpty());
        assertEquals(0, in(() -> observations.listMine(filter(""), PageRequest.first())).total());
        assertThrows(NotFound.class, () -> in(() -> observations.withdraw(id)));
        assertEquals(2, in(() -> observations.listAll(filter(""), PageRequest.first())).total());
        assertEquals("received", in(() -> observations.open(id)).status());
    }

    @Test
    void withdrawing_twice_is_as_once() {
        UUID id = in(() -> observations.submit(note("c-1", "The roof", null))).row().id();
        ObservationRow once = in(() -> observations.withdraw(id));
        assertEquals("withdrawn", once.status());
        assertEquals("", once.text());
        assertNull(once.theme());
        assertEquals(once, in(() -> observations.withdraw(id)));
        assertEquals(2, events.size());
        assertFalse(in(() -> observations.submit(note("c-1", "The roof", null))).created());
    }

    @Test
    void an_import_names_its_author_and_adds_nothing_twice() {
        assertEquals(Outcome.ACCEPTED, in(() -> handedIn.submitFor(" P3 ", note("i-1", "The roof", null))));
        assertEquals(Outcome.DUPLICATE, in(() -> handedIn.submitFor("p3", note("i-1", "The roof", null))));
        assertThrows(Invalid.class, () -> in(() -> handedIn.submitFor("nobody", note("i-2", "The roof", null))));
        assertThrows(Invalid.class, () -> in(() -> handedIn.submitFor("p4", note("i-3", "The roof", null))));
    }

    private static ObservationFilter filter(String words) {
        return ObservationFilter.of(true, words, "", null, null);
    }

    private static NewObservation note(String clientId, String text, Integer score) {
        return new NewObservation(clientId, text, "homeowners", "OH", "renewal", "need", score, "2026-11-20", true, Set.of());
    }

    private void actAs(long person) {
        observations.currentPerson
                .bind(new Actor(person, new UUID(0, person), "p" + person, "P", Set.of(Role.AGENT, Role.CURATOR),
                        2L, "a", 1L, List.of(), List.of(), "en", ""));
    }

    private <T> T in(Supplier<T> work) {
        entityManager.getTransaction().begin();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (done) {
                entityManager.getTransaction().commit();
            } else {
                entityManager.getTransaction().rollback();
            }
            entityManager.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Event<T> event() {
        return (Event<T>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Event.class},
                (proxy, method, arguments) -> {
                    events.add(arguments[0]);
                    return null;
                });
    }

    @SuppressWarnings("unchecked")
    private <T> Instance<T> none() {
        return (Instance<T>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Instance.class},
                (proxy, method, arguments) -> null);
    }
}
