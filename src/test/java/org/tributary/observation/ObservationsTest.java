package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.BothDatabases;
import org.tributary.observation.HandedInNotes.Outcome;
import org.tributary.people.Role;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;

/** The door on real rows, without its interceptors. */
class ObservationsTest {

    private NoteDoors doors;

    @BeforeEach
    void open() {
        doors = NoteDoors.on(BothDatabases.H2);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    @Test
    void the_same_client_id_again_is_the_first_note() {
        Observations.Submitted first = doors
                .in(() -> doors.observations.submit(note("c-1", "The roof of 614-555-0143 leaks", 7)));
        Observations.Submitted again = doors.in(() -> doors.observations.submit(note("c-1", "Something else", null)));
        assertTrue(first.created());
        assertFalse(again.created());
        assertEquals(first.row(), again.row());
        assertEquals("The roof of [phone] leaks", again.row().text());
        assertEquals(7, again.row().customerScore());
        assertEquals(LocalDate.of(2026, 11, 20), again.row().observedOn());
        assertEquals(Instant.parse("2026-11-21T12:00:00Z"), again.row().receivedAt());
        assertEquals(1, doors.news.told().size());
        actAs(4);
        assertTrue(doors.in(() -> doors.observations.submit(note("c-1", "Another author's", null))).created());
    }

    @Test
    void a_note_is_its_owners_and_lists_find_it_by_words() {
        UUID id = doors.in(() -> doors.observations.submit(note("c-1", "100% of the roof", null))).row().id();
        doors.in(() -> doors.observations.submit(note("c-2", "The door", null)));
        assertEquals(2, doors.in(() -> doors.observations.listMine(filter(""), PageRequest.first())).total());
        assertEquals(id,
                doors.in(() -> doors.observations.listMine(filter("100% OF"), PageRequest.first())).items().get(0).id());
        assertEquals(0, doors.in(() -> doors.observations.listMine(filter("1__%"), PageRequest.first())).total());
        assertEquals("received", doors.in(() -> doors.observations.findMine(id)).orElseThrow().status());
        actAs(4);
        assertTrue(doors.in(() -> doors.observations.findMine(id)).isEmpty());
        assertEquals(0, doors.in(() -> doors.observations.listMine(filter(""), PageRequest.first())).total());
        assertThrows(NotFound.class, () -> doors.in(() -> doors.observations.withdraw(id)));
        assertEquals(2, doors.in(() -> doors.observations.listAll(filter(""), PageRequest.first())).total());
        assertEquals("received", doors.in(() -> doors.observations.open(id)).status());
    }

    @Test
    void withdrawing_twice_is_as_once() {
        UUID id = doors.in(() -> doors.observations.submit(note("c-1", "The roof", null))).row().id();
        ObservationRow once = doors.in(() -> doors.observations.withdraw(id));
        assertEquals("withdrawn", once.status());
        assertEquals("", once.text());
        assertNull(once.theme());
        assertEquals(once, doors.in(() -> doors.observations.withdraw(id)));
        assertEquals(2, doors.news.told().size());
        assertFalse(doors.in(() -> doors.observations.submit(note("c-1", "The roof", null))).created());
    }

    @Test
    void an_import_names_its_author_and_adds_nothing_twice() {
        assertEquals(Outcome.ACCEPTED, doors.in(() -> doors.handedIn.submitFor(" P3 ", note("i-1", "The roof", null))));
        assertEquals(Outcome.DUPLICATE, doors.in(() -> doors.handedIn.submitFor("p3", note("i-1", "The roof", null))));
        assertThrows(Invalid.class, () -> doors.in(() -> doors.handedIn.submitFor("nobody", note("i-2", "The roof", null))));
        assertThrows(Invalid.class, () -> doors.in(() -> doors.handedIn.submitFor("p4", note("i-3", "The roof", null))));
    }

    private static ObservationFilter filter(String words) {
        return ObservationFilter.of(true, words, "", null, null);
    }

    private static NewObservation note(String clientId, String text, Integer score) {
        return new NewObservation(clientId, text, "homeowners", "OH", "renewal", "need", score, "2026-11-20", true, Set.of());
    }

    private void actAs(long person) {
        doors.actAs(person, Role.AGENT, Role.CURATOR);
    }
}
