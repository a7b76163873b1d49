package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Agency;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/** A publication is taken back: whom it had reached hears of it, and nobody else; on both databases. */
class RecallTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void everybody_whom_it_reached_is_told_and_the_count_is_theirs(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person app = staff.person("App", Role.APPROVER);
            Agency hartwell = staff.agency("Hartwell");
            Person ann = staff.agent("Ann", hartwell, Staff.TODAY.minusYears(1));
            Person gone = staff.agent("Gone", hartwell, Staff.TODAY.minusYears(1));
            UUID id = live(doors, pat, app);
            Person joined = staff.agent("Joined", hartwell, Staff.TODAY.minusDays(1));
            Person passing = staff.agent("Passing", hartwell, Staff.TODAY.minusDays(1));
            doors.as(passing, doors.receipts, "acknowledge", id, 1);
            staff.run(() -> staff.entityManager.createQuery("delete from Membership m where m.person.id in :gone")
                    .setParameter("gone", Set.of(gone.getId(), passing.getId())).executeUpdate());
            UUID instead = live(doors, pat, app);
            doors.news.take(Object.class);

            doors.as(pat, doors.live, "withdraw", id, "The form was wrong.", instead);
            PublicationWithdrawn told = doors.news.take(PublicationWithdrawn.class).get(0);
            assertEquals(Set.of(ann.getId(), gone.getId(), joined.getId(), passing.getId()), told.recipients(),
                    "who left the audience had it, who joined it had it on the shelf, who answered it read it");
            assertEquals(told.recipients(), staff.in(() -> doors.deliveries.reached(publication(doors, id).getId())));
            assertEquals(Integer.valueOf(4), staff.in(() -> publication(doors, id).newest().remarks().told()));

            RecallNotice notice = notice(doors, ann, id).orElseThrow();
            assertEquals("The form was wrong.", notice.reason());
            assertEquals(instead, notice.instead().id());
            assertEquals(1, notice.instead().version());
            assertEquals(null, notice(doors, gone, id).orElseThrow().instead(), "what they may not read is not named");
            Person late = staff.agent("Late", staff.agency("Late"), Staff.TODAY.minusDays(1));
            assertEquals(Optional.empty(), notice(doors, late, id), "to whom it never was it is not there");
            assertTrue(notice(doors, pat, id).isPresent());
            assertEquals(Optional.empty(), notice(doors, ann, instead), "what is live has no such notice");
            assertEquals(1, ((java.util.List<?>) doors.as(ann, doors.recalls, "mine")).size());
            assertEquals(0, ((java.util.List<?>) doors.as(late, doors.recalls, "mine")).size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void what_was_withdrawn_is_acknowledged_no_more(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person app = staff.person("App", Role.APPROVER);
            Person ann = staff.agent("Ann", staff.agency("Hartwell"), Staff.TODAY.minusYears(1));
            UUID id = live(doors, pat, app);
            doors.withdraw(app, id);
            Refused refused = assertThrows(Refused.class, () -> doors.as(ann, doors.receipts, "acknowledge", id, 1));
            assertEquals("publication.error.recalled", refused.key());
            assertEquals(409, refused.status());
            assertThrows(Refused.class, () -> doors.as(ann, doors.receipts, "useful", id, true, "late"));
            Person late = staff.agent("Late", staff.agency("Late"), Staff.TODAY.minusDays(1));
            assertThrows(NotFound.class, () -> doors.as(late, doors.receipts, "acknowledge", id, 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void nobody_hears_of_what_never_was_live(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person ann = staff.agent("Ann", staff.agency("Hartwell"), Staff.TODAY.minusYears(1));
            UUID id = doors.draft(pat, Kind.GUIDANCE, false);
            doors.submit(pat, id);
            doors.approve(staff.person("App", Role.APPROVER), id);
            staff.run(() -> doors.rows.lock(id).schedule());
            doors.withdraw(pat, id);
            assertEquals(Set.of(), doors.news.take(PublicationWithdrawn.class).get(0).recipients());
            assertEquals(Optional.empty(), notice(doors, ann, id));
            assertThrows(WrongStep.class, () -> doors.withdraw(pat, id), "once is enough");
        }
    }

    private static UUID live(PublicationDoors doors, Person author, Person approver) {
        UUID id = doors.draft(author, Kind.GUIDANCE, false);
        doors.submit(author, id);
        doors.approve(approver, id);
        doors.publish(author, id);
        return id;
    }

    @SuppressWarnings("unchecked")
    private static Optional<RecallNotice> notice(PublicationDoors doors, Person person, UUID id) {
        return (Optional<RecallNotice>) doors.as(person, doors.recalls, "find", id);
    }

    private static Publication publication(PublicationDoors doors, UUID id) {
        return doors.rows.find(id).orElseThrow();
    }
}
