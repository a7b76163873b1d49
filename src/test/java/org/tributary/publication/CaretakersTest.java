package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Person;
import org.tributary.people.PersonLeft;
import org.tributary.people.Role;
import org.tributary.people.Staff;
import org.tributary.platform.Invalid;

/** Who looks after a publication, and who does when that person is away or gone; on both databases. */
class CaretakersTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void the_fallback_looks_after_it_while_the_owner_is_away(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person sue = staff.person("Sue", Role.PUBLISHER);
            Person tom = staff.person("Tom", Role.PUBLISHER);
            UUID id = doors.draft(pat, Kind.GUIDANCE, false);
            assertEquals(Set.of(pat.getId()), who(doors, id), "whoever began it");
            staff.leave(pat, 0, 3, tom);
            assertEquals(Set.of(tom.getId()), who(doors, id), "without a fall-back whoever stands in");
            doors.as(pat, doors.ownerships, "choose", id, pat.getPublicId(), sue.getPublicId());
            assertEquals(Set.of(sue.getId()), who(doors, id));
            staff.leave(sue, 0, 3, null);
            assertEquals(Set.of(tom.getId()), who(doors, id), "both are away");
            staff.itIs(Staff.TODAY.plusDays(4));
            assertEquals(Set.of(pat.getId()), who(doors, id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void it_passes_to_the_successor_else_to_the_fallback_else_to_all_who_publish(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person sue = staff.person("Sue", Role.PUBLISHER);
            Person tom = staff.person("Tom", Role.PUBLISHER);
            UUID id = doors.draft(pat, Kind.GUIDANCE, false);
            doors.as(pat, doors.ownerships, "choose", id, pat.getPublicId(), sue.getPublicId());
            leaves(doors, pat, null);
            assertEquals(Set.of(sue.getId()), who(doors, id), "the fall-back is the owner now");
            doors.as(sue, doors.ownerships, "choose", id, sue.getPublicId(), tom.getPublicId());
            leaves(doors, tom, sue);
            assertEquals(null, staff.in(() -> doors.rows.find(id).orElseThrow().fallback()), "nobody is their own fall-back");
            Person last = staff.person("Last", Role.PUBLISHER);
            leaves(doors, sue, null);
            assertEquals(Set.of(last.getId()), who(doors, id), "everybody who publishes");
            leaves(doors, last, null);
            Person admin = staff.person("Admin", Role.ADMINISTRATOR);
            assertEquals(Set.of(admin.getId()), who(doors, id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void only_who_can_publish_looks_after_it_and_nobody_twice(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            PublicationDoors doors = new PublicationDoors(staff);
            Person pat = staff.person("Pat", Role.PUBLISHER);
            Person app = staff.person("App", Role.APPROVER);
            UUID id = doors.draft(pat, Kind.GUIDANCE, false);
            assertEquals("owner", wrong(doors, pat, id, app.getPublicId(), null));
            assertEquals("owner", wrong(doors, pat, id, null, null));
            assertEquals("fallback", wrong(doors, pat, id, pat.getPublicId(), UUID.randomUUID()));
            assertEquals("fallback", wrong(doors, pat, id, pat.getPublicId(), pat.getPublicId()));
        }
    }

    private static String wrong(PublicationDoors doors, Person by, UUID id, UUID owner, UUID fallback) {
        return assertThrows(Invalid.class, () -> doors.as(by, doors.ownerships, "choose", id, owner, fallback)).errors().get(0)
                .field();
    }

    private static void leaves(PublicationDoors doors, Person person, Person successor) {
        PublicationSuccession succession = new PublicationSuccession();
        succession.entityManager = doors.entityManager;
        doors.staff.run(() -> {
            doors.entityManager.find(Person.class, person.getId()).setEnabled(false);
            doors.entityManager.flush();
            succession.hear(new PersonLeft(person.getId(), successor == null ? null : successor.getId()));
        });
    }

    private static Set<Long> who(PublicationDoors doors, UUID id) {
        Caretakers caretakers = new Caretakers();
        caretakers.entityManager = doors.entityManager;
        caretakers.leaves = doors.staff.leaves;
        return doors.staff.in(() -> caretakers.of(doors.rows.find(id).orElseThrow(), doors.staff.today()));
    }
}
