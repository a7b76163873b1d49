package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.people.Role;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Refused;

/** What compliance holds, releases, rejects and is told of, on real rows of both databases. */
class ReviewInDatabaseTest {

    private static final String TALK = "We should all stop quoting roofs older than fifteen years.";
    private static final String GRIEVANCE = "My customer wants to file a formal complaint about the adjuster who hung up on her.";
    private static final String PLAIN = "She would like to pay by the month.";

    private NoteDoors doors;
    private int written;

    @AfterEach
    void close() {
        doors.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_held_note_reads_to_its_author_as_any_other(BothDatabases kind) {
        doors = NoteDoors.on(kind);
        ObservationRow plain = submit(PLAIN, "need", null);
        ObservationRow held = submit(TALK, "need", null);
        assertEquals(plain.status(), held.status());
        assertNull(held.review());
        assertEquals(held, doors.in(() -> doors.observations.findMine(held.id())).orElseThrow());
        assertEquals(2, doors.news.take(ObservationSubmitted.class).size());
        assertEquals(2, doors.in(() -> doors.observations.listMine(filter("o"), PageRequest.first())).total());
        assertEquals("withdrawn", doors.in(() -> doors.observations.withdraw(held.id())).status());
        compliance();
        assertEquals(0, doors.in(doors.heldNotes::countWaiting));
        assertThrows(Refused.class, () -> doors.in(() -> doors.heldNotes.release(held.id(), null)));
        assertThrows(Refused.class, () -> doors.in(() -> doors.heldNotes.reject(held.id(), "no")));
    }

    @ParameterizedTest
    @EnumSource
    void a_curator_sees_that_a_note_is_held_and_not_its_words(BothDatabases kind) {
        doors = NoteDoors.on(kind);
        UUID held = submit(TALK, "need", null).id();
        submit(PLAIN, "need", null);
        doors.actAs(5, Role.CURATOR);
        ObservationRow row = doors.in(() -> doors.observations.open(held));
        assertEquals(List.of("held", ""), List.of(row.status(), row.text()));
        assertNull(row.review());
        assertEquals(2, doors.in(() -> doors.observations.listAll(filter(""), PageRequest.first())).total());
        assertEquals(0, doors.in(() -> doors.observations.listAll(filter("quoting roofs"), PageRequest.first())).total());
        assertEquals(1, doors.in(() -> doors.observations.listAll(filter("by the month"), PageRequest.first())).total());
    }

    @ParameterizedTest
    @EnumSource
    void compliance_releases_a_note_once_with_rule_and_decision(BothDatabases kind) {
        doors = NoteDoors.on(kind);
        UUID talk = submit(TALK, "need", null).id();
        UUID about = submit("Their app quotes at midnight.", "competitor", null).id();
        UUID plain = submit(PLAIN, "need", null).id();
        doors.news.told().clear();
        compliance();
        assertEquals(List.of(talk, about),
                doors.in(() -> doors.heldNotes.openWaiting(PageRequest.first())).items().stream().map(HeldNote::id).toList());
        assertEquals(2, doors.in(() -> doors.observations.listAll(filter(""), PageRequest.first())).total());
        assertEquals(1, doors.in(() -> doors.observations.listAll(filter("midnight"), PageRequest.first())).total());
        assertThrows(NotFound.class, () -> doors.in(() -> doors.observations.open(plain)));
        assertThrows(NotFound.class, () -> doors.in(() -> doors.heldNotes.release(plain, null)));
        assertThrows(NotFound.class, () -> doors.in(() -> doors.heldNotes.get(UUID.randomUUID())));
        ObservationRow released = doors.in(() -> doors.heldNotes.release(talk, " Public by now. "));
        assertEquals("received", released.status());
        Review review = released.review();
        assertNotNull(review);
        assertEquals(List.of("concerted", "released", "Public by now.", "P5"),
                List.of(review.rule(), review.decision(), review.reason(), review.decidedBy()));
        assertEquals(released, doors.in(() -> doors.heldNotes.release(talk, "again")), "twice is as once");
        assertEquals(1, doors.news.take(ObservationReleased.class).size());
        assertThrows(Refused.class, () -> doors.in(() -> doors.heldNotes.reject(talk, "too late")));
        assertEquals("competitor", doors.in(() -> doors.observations.open(about)).review().rule());
        assertEquals(TALK, doors.in(() -> doors.observations.open(talk)).text(), "what was decided can be read again");
        assertEquals(1, doors.in(() -> doors.heldNotes.openDecided(PageRequest.first())).total());
        assertEquals(1, doors.in(doors.heldNotes::countWaiting));
    }

    @ParameterizedTest
    @EnumSource
    void a_rejected_note_stays_held_with_the_reason_and_may_still_be_released(BothDatabases kind) {
        doors = NoteDoors.on(kind);
        UUID talk = submit(TALK, "need", null).id();
        doors.news.told().clear();
        doors.actAs(3, Role.AGENT, Role.COMPLIANCE);
        assertThrows(Refused.class, () -> doors.in(() -> doors.heldNotes.release(talk, null)),
                "nobody decides about their own");
        compliance();
        assertEquals(List.of("reason"), wrong(() -> doors.in(() -> doors.heldNotes.reject(talk, " "))));
        assertEquals(List.of("reason"), wrong(() -> doors.in(() -> doors.heldNotes.reject(talk, "x".repeat(1001)))));
        ObservationRow rejected = doors.in(() -> doors.heldNotes.reject(talk, "Not for the network."));
        assertEquals(List.of("held", "rejected"), List.of(rejected.status(), rejected.review().decision()));
        assertEquals(rejected, doors.in(() -> doors.heldNotes.reject(talk, null)), "twice is as once");
        assertEquals(0, doors.in(doors.heldNotes::countWaiting));
        assertEquals(List.of(), doors.news.told());
        assertEquals("received", doors.in(() -> doors.heldNotes.release(talk, null)).status());
        assertEquals(1, doors.news.take(ObservationReleased.class).size());
    }

    @ParameterizedTest
    @EnumSource
    void complaints_and_threats_go_their_way_and_are_told_with_what_their_authors_answered(BothDatabases kind) {
        doors = NoteDoors.on(kind);
        UUID filed = submit(GRIEVANCE, "complaint", ChannelAnswer.FILED).id();
        submit("He said he would burn down your office.", "other", ChannelAnswer.NOT_ONE);
        doors.in(() -> doors.handedIn.submitFor("p3", note("i-1", GRIEVANCE + " Again.", "complaint", null)));
        submit(PLAIN, "complaint", ChannelAnswer.FILED);
        compliance();
        assertEquals(List.of("complaint not_asked received", "threat not_one received", "complaint filed received"),
                flagged(null));
        assertEquals(List.of("complaint filed received"), flagged(ChannelAnswer.FILED));
        assertEquals(0, doors.in(doors.heldNotes::countWaiting));
        Review review = doors.in(() -> doors.observations.open(filed)).review();
        assertNull(review.rule());
        assertEquals("complaint filed", review.flags().get(0).kind() + " " + review.flags().get(0).answer());
        assertEquals(3, doors.in(() -> doors.observations.listAll(filter(""), PageRequest.first())).total());
    }

    @ParameterizedTest
    @EnumSource
    void compliance_is_told_of_what_waits_and_of_threats_but_not_of_its_own(BothDatabases kind) {
        doors = NoteDoors.on(kind);
        doors.run(() -> doors.entityManager.createNativeQuery("update person set roles = 'agent|compliance' where id in (3, 5)")
                .executeUpdate());
        submit(PLAIN, "need", null);
        assertEquals(List.of(), doors.news.take(ComplianceAsked.class));
        submit(TALK, "need", null);
        assertEquals(List.of(new ComplianceAsked(ComplianceAsked.WAITING, "concerted", Set.of(5L))),
                doors.news.take(ComplianceAsked.class));
        UUID threat = submit("He said he would burn down your office.", "other", null).id();
        assertEquals(List.of(new ComplianceAsked(threat, null, Set.of(5L))), doors.news.take(ComplianceAsked.class));
        submit(GRIEVANCE, "complaint", ChannelAnswer.FILED);
        assertEquals(List.of(), doors.news.take(ComplianceAsked.class), "a complaint waits for nobody");
    }

    @ParameterizedTest
    @EnumSource
    void five_hundred_identical_notes_of_one_agent_are_told_once(BothDatabases kind) {
        doors = NoteDoors.on(kind);
        doors.in(() -> IntStream.range(0, 500).mapToObj(number -> {
            doors.clock.pass(java.time.Duration.ofSeconds(1));
            return doors.handedIn.submitFor("p3", note("r-" + number, PLAIN, "need", null));
        }).toList());
        compliance();
        assertEquals(List.of("repeated not_asked received"), flagged(null));
    }

    @ParameterizedTest
    @EnumSource
    void the_carrier_names_its_ways_and_takes_them_away(BothDatabases kind) {
        doors = NoteDoors.on(kind);
        assertEquals(List.of(), doors.in(doors.contactWays::list));
        ContactWays.Way claims = new ContactWays.Way(ContactKind.CLAIMS, "Report it", "https://carrier.example/claims?a=1");
        ContactWays.Way call = new ContactWays.Way(ContactKind.COMPLAINTS, "", "tel:+1 614-555-0143");
        doors.run(() -> doors.contactWays.set(List.of(call, claims)));
        assertEquals(List.of(claims, call), doors.in(doors.contactWays::list));
        for (String address : List.of("javascript:alert(1)", "carrier.example", "https://", "mailto:nobody",
                "data:text/html,x")) {
            assertEquals(List.of("serviceAddress"), wrong(() -> doors
                    .run(() -> doors.contactWays.set(List.of(new ContactWays.Way(ContactKind.SERVICE, "", address))))),
                    address);
        }
        doors.run(() -> doors.contactWays.set(List.of(new ContactWays.Way(ContactKind.CLAIMS, "Report it", " "))));
        assertEquals(List.of(call), doors.in(doors.contactWays::list));
        assertFalse(doors.news.take(ContactWaysChanged.class).isEmpty());
    }

    private List<String> flagged(@Nullable ChannelAnswer answer) {
        return doors.in(() -> doors.flaggedNotes.open(answer, PageRequest.first())).items().stream()
                .map(one -> one.flag() + " " + one.answer() + " " + one.status()).toList();
    }

    private void compliance() {
        doors.actAs(5, Role.COMPLIANCE);
    }

    private ObservationRow submit(String text, String kind, @Nullable ChannelAnswer answer) {
        doors.clock.pass(java.time.Duration.ofMinutes(1));
        return doors.submit(note("c-" + ++written, text, kind, answer));
    }

    private static NewObservation note(String clientId, String text, String kind, @Nullable ChannelAnswer answer) {
        return new NewObservation(clientId, text, "homeowners", "OH", "renewal", kind, null, "2026-11-20", false, Set.of(),
                answer);
    }

    private static ObservationFilter filter(String words) {
        return ObservationFilter.of(false, words, "", null, null);
    }

    private static List<String> wrong(Runnable act) {
        return assertThrows(Invalid.class, act::run).errors().stream().map(FieldError::field).toList();
    }
}
