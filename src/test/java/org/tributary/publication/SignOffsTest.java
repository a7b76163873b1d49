package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Actor;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.BusinessException;
import org.tributary.platform.Refused;
import org.tributary.publication.review.SignOffRow;

/** Several sign one version, on both databases. */
class SignOffsTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_must_read_is_approved_when_compliance_and_an_approver_signed_it(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person app = staff.person("App", Role.APPROVER);
            Person com = staff.person("Com", Role.COMPLIANCE);
            Person leg = staff.person("Leg", Role.LEGAL);
            staff.agent("Ann", staff.agency("Hartwell"), Staff.TODAY.minusYears(1));
            UUID id = doors.draft(pat, Kind.GUIDANCE, true);
            doors.submit(pat, id);
            assertEquals(Set.of(app.getId(), com.getId(), leg.getId()), asked(doors));
            assertEquals(PublicationStatus.IN_REVIEW, doors.approve(app, id).status());
            ReviewSigned told = doors.news.take(ReviewSigned.class).get(0);
            assertEquals(List.of("compliance"), told.waitsFor());
            assertEquals(Set.of(com.getId()), told.asked(), "legal has nothing to sign any more");
            assertEquals(Set.of(pat.getId()), told.recipients());
            assertEquals("publication.error.signedAlready", refusal(doors, app, id));
            assertEquals("publication.error.signedByOthers.compliance", refusal(doors, leg, id));
            assertEquals(List.of("compliance"), doors.board(pat, id).waitsFor());
            assertEquals("compliance", doors.board(com, id).mine());
            assertEquals(null, doors.board(leg, id).mine());

            doors.as(com, doors.reviews, "comment", id, "Is this the form of 2026?");
            assertEquals(Set.of(pat.getId(), app.getId()), doors.news.take(ReviewCommented.class).get(0).recipients());
            assertEquals(PublicationStatus.APPROVED, doors.approve(com, id).status());
            ReviewBoard board = doors.board(pat, id);
            assertEquals(List.of("App approver", "Com compliance"), names(board.signed()));
            assertEquals(List.of(), board.waitsFor());
            assertEquals("Is this the form of 2026?", board.comments().get(0).text(), "it stays with the version");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_changed_text_is_signed_anew_and_whoever_changed_it_cannot(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person app = staff.person("App", Role.APPROVER);
            Person com = staff.person("Com", Role.COMPLIANCE);
            Person two = staff.person("Two", Role.APPROVER, Role.COMPLIANCE);
            staff.agent("Ann", staff.agency("Hartwell"), Staff.TODAY.minusYears(1));
            UUID id = doors.draft(pat, Kind.GUIDANCE, true);
            doors.submit(pat, id);
            doors.approve(app, id);
            doors.news.take(Object.class);
            doors.change(two, id, "Better");
            assertEquals(Set.of(app.getId()), asked(doors), "who signed is asked anew, the others still are");
            assertEquals(List.of("App approver"), names(doors.board(pat, id).lapsed()));
            assertEquals("publication.error.ownText", refusal(doors, two, id));
            doors.approve(com, id);
            doors.as(app, doors.publications, "giveBack", id, "Say from when.");
            doors.submit(pat, id);
            assertEquals(List.of("compliance", "approver"), doors.board(pat, id).waitsFor(), "nothing stands after a return");
            assertEquals("returned", doors.board(pat, id).comments().get(0).kind());
            doors.approve(com, id);
            assertEquals(PublicationStatus.APPROVED, doors.approve(app, id).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void an_approver_who_goes_in_mid_review_leaves_it_to_who_remains(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person app = staff.person("App", Role.APPROVER);
            Person com = staff.person("Com", Role.COMPLIANCE);
            Person admin = staff.person("Admin", Role.ADMINISTRATOR);
            staff.agent("Ann", staff.agency("Hartwell"), Staff.TODAY.minusYears(1));
            UUID id = doors.draft(pat, Kind.GUIDANCE, true);
            doors.submit(pat, id);
            doors.approve(com, id);
            Actor before = staff.actor(com);
            doors.news.take(Object.class);
            staff.run(() -> staff.entityManager.find(Person.class, com.getId()).setEnabled(false));
            assertEquals(2, lookAfter(doors, id));
            ReviewStuck stuck = doors.news.take(ReviewStuck.class).get(0);
            assertEquals(List.of("compliance", "approver"), stuck.waitsFor(), "what was signed lapsed with the access");
            assertEquals(Set.of(admin.getId()), stuck.administrators());
            assertEquals(Set.of(pat.getId()), stuck.owners());
            assertEquals(0, lookAfter(doors, id), "it is told once");
            doors.approve(app, id);
            assertEquals(PublicationStatus.IN_REVIEW, doors.status(id));

            Person next = staff.person("Next", Role.COMPLIANCE);
            doors.news.take(Object.class);
            assertEquals(1, lookAfter(doors, id));
            assertEquals(Set.of(next.getId()), asked(doors));
            assertEquals(PublicationStatus.APPROVED, doors.approve(next, id).status());
            assertEquals(List.of("App approver", "Next compliance"), names(doors.board(pat, id).signed()));
            assertEquals(0, lookAfter(doors, id));
            assertTrue(before.is(Role.COMPLIANCE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void of_two_approvals_in_the_same_second_exactly_one_wins(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person app = staff.person("App", Role.APPROVER);
            Person other = staff.person("Other", Role.APPROVER);
            staff.agent("Ann", staff.agency("Hartwell"), Staff.TODAY.minusYears(1));
            UUID id = doors.draft(pat, Kind.GUIDANCE, false);
            doors.submit(pat, id);
            List<PublicationDoors> nodes = List.of(PublicationDoors.another(staff), PublicationDoors.another(staff));
            List<Actor> actors = List.of(staff.actor(app), staff.actor(other));
            List<String> ends = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch both = new CountDownLatch(2);
            List<Thread> threads = List.of(0, 1).stream().map(one -> new Thread(() -> {
                both.countDown();
                ends.add(approveWhenBothAreThere(nodes.get(one), actors.get(one), id, both));
            })).toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            nodes.forEach(node -> node.entityManager.close());
            assertEquals(List.of("APPROVED", "publication.error.wrongStep.approved"), ends.stream().sorted().toList());
            assertEquals(1, doors.board(pat, id).signed().size());
        }
    }

    @Test
    void what_fails_keeps_nothing_else_waiting() {
        UUID bad = UUID.randomUUID();
        assertEquals(2, PublicationTimer.each(List.of(UUID.randomUUID(), bad, UUID.randomUUID()), id -> {
            if (id.equals(bad)) {
                throw new Refused("publication.error.nobody");
            }
            return 1;
        }));
    }

    private static String approveWhenBothAreThere(PublicationDoors node, Actor actor, UUID id, CountDownLatch both) {
        try {
            both.await();
            return ((PublicationView) node.as(actor, node.publications, "approve", id, null)).status().name();
        } catch (BusinessException refused) {
            return refused.key();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int lookAfter(PublicationDoors doors, UUID id) {
        return (Integer) doors.as(Actor.system("test", Role.SYSTEM), doors.reviews, "lookAfter", id);
    }

    private static Set<Long> asked(PublicationDoors doors) {
        return doors.news.take(ReviewAsked.class).get(0).recipients();
    }

    private static String refusal(PublicationDoors doors, Person person, UUID id) {
        return assertThrows(Refused.class, () -> doors.approve(person, id)).key();
    }

    private static List<String> names(List<SignOffRow> rows) {
        return rows.stream().map(row -> row.by() + " " + row.place()).toList();
    }
}
