package org.tributary.publication.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.people.Staff.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Actor;
import org.tributary.people.Person;
import org.tributary.people.Staff;

/** Who has a calendar, and who has none any more; on both databases. */
class CalendarAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void an_address_opens_one_persons_calendar_until_it_is_renewed_or_ended(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            CalendarAddresses addresses = addresses(staff);
            Person ann = staff.agent("Ann", staff.agency("Hartwell"), TODAY.minusYears(1));
            assertEquals(Optional.empty(), staff.as(ann, addresses::madeAt));
            String first = staff.as(ann, addresses::make).secret();
            assertEquals(Optional.of("Ann"), owner(staff, first));
            assertEquals(Optional.empty(), owner(staff, first + "x"));
            assertEquals(Optional.empty(), owner(staff, ""));
            assertEquals(Optional.empty(), owner(staff, hashes(staff).get(0)), "what the database keeps lets nobody in");

            String second = staff.as(ann, addresses::make).secret();
            assertNotEquals(first, second);
            assertEquals(Optional.empty(), owner(staff, first));
            assertEquals(Optional.of("Ann"), owner(staff, second));
            assertEquals(1, hashes(staff).size());
            assertTrue(staff.as(ann, addresses::madeAt).isPresent());

            staff.as(ann, () -> {
                addresses.end();
                return "";
            });
            assertEquals(Optional.empty(), owner(staff, second));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void who_gets_in_no_more_has_no_calendar(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.agent("Ann", staff.agency("Hartwell"), TODAY.minusYears(1));
            String secret = staff.as(ann, addresses(staff)::make).secret();
            UUID id = ann.getPublicId();
            staff.in(() -> staff.entityManager.createQuery("update Person p set p.enabled = false where p.publicId = :id")
                    .setParameter("id", id).executeUpdate());
            assertEquals(Optional.empty(), owner(staff, secret));
        }
    }

    private static Optional<String> owner(Staff staff, String secret) {
        return staff.in(() -> addresses(staff).findOwner(secret).map(Actor::name));
    }

    private static List<String> hashes(Staff staff) {
        return staff.in(() -> staff.entityManager.createQuery("select c.hash from CalendarAddress c", String.class)
                .getResultList());
    }

    private static CalendarAddresses addresses(Staff staff) {
        CalendarAddresses addresses = new CalendarAddresses();
        addresses.entityManager = staff.entityManager;
        addresses.clock = staff.clock;
        addresses.currentPerson = staff.currentPerson;
        addresses.actors = staff.actors;
        return addresses;
    }
}
