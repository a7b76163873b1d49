package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.people.Staff.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/** Who is away and who stands in, on both databases. */
class LeavesTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void the_deputy_stands_in_from_the_first_to_the_last_day(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.person("Ann", Role.CURATOR);
            Person ben = staff.person("Ben", Role.CURATOR);
            staff.leave(ann, 1, 11, ben);
            StandInNews told = staff.news.take(StandInNews.class).get(0);
            assertEquals(Set.of(ben.getId()), told.recipients());
            assertEquals(Optional.empty(), deputy(staff, ann));
            staff.itIs(TODAY.plusDays(1));
            assertEquals(Optional.of(new StandIn(ben.getId(), "Ann", TODAY.plusDays(11))),
                    staff.asSystem(() -> staff.leaves.standIn(ann.getId())));
            assertEquals(Set.of(ann.getId()),
                    staff.asSystem(() -> staff.leaves.awayOn(Set.of(ann.getId(), ben.getId()), staff.today())));
            assertEquals(List.of("Ann"), staff.as(ben, staff.leaves::iStandInFor).stream().map(StandIn::absent).toList());
            staff.itIs(TODAY.plusDays(12));
            assertEquals(Optional.empty(), deputy(staff, ann));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void where_the_deputy_is_away_too_the_deputys_deputy_stands_in_and_no_further(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.person("Ann", Role.CURATOR);
            Person ben = staff.person("Ben", Role.CURATOR);
            Person cal = staff.person("Cal", Role.CURATOR);
            Person dee = staff.person("Dee", Role.CURATOR);
            Person admin = staff.person("Eve", Role.ADMINISTRATOR);
            staff.leave(ben, 0, 3, cal);
            staff.leave(ann, 0, 9, ben);
            assertEquals(Optional.of(cal.getId()), deputy(staff, ann));
            assertEquals(LeaveRow.Cover.SECOND, staff.as(ann, staff.leaves::mine).get(0).cover());
            assertEquals(Set.of("Ben", "Ann"),
                    Set.copyOf(staff.as(cal, staff.leaves::iStandInFor).stream().map(StandIn::absent).toList()));
            assertEquals(0, staff.asSystem(staff.unattended::tell));

            staff.leave(cal, 0, 1, dee);
            assertEquals(Optional.empty(), deputy(staff, ann), "nobody looks for a third");
            assertEquals(Optional.of(dee.getId()), deputy(staff, ben));
            LeaveRow row = staff.as(ann, staff.leaves::mine).get(0);
            assertEquals(LeaveRow.Cover.DEPUTY_AWAY, row.cover());
            staff.news.take(Object.class);
            assertEquals(1, staff.asSystem(staff.unattended::tell));
            StandInNews told = staff.news.take(StandInNews.class).get(0);
            assertEquals(StandInNews.What.NOBODY_STANDS_IN, told.what());
            assertTrue(told.recipients().containsAll(Set.of(ann.getId(), admin.getId(), dee.getId())),
                    "the person, the administrator and the curators hear");
            assertEquals(0, staff.asSystem(staff.unattended::tell), "and hear it once");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void two_who_stand_in_for_each_other_leave_nobody(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.person("Ann", Role.CURATOR);
            Person ben = staff.person("Ben", Role.CURATOR);
            staff.leave(ann, 0, 3, ben);
            staff.leave(ben, 0, 3, ann);
            assertEquals(Optional.empty(), deputy(staff, ann));
            assertEquals(Optional.empty(), deputy(staff, ben));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void what_cannot_be_is_refused_at_its_field_and_writes_nothing(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.person("Ann", Role.CURATOR);
            Person ben = staff.person("Ben", Role.MANAGER);
            assertEquals("to people.leave.order", wrong(staff, ann, 5, 4, null));
            assertEquals("from people.leave.longAgo", wrong(staff, ann, -40, 4, null));
            assertEquals("to people.leave.long", wrong(staff, ann, 0, 800, null));
            assertEquals("deputy people.leave.deputyUnknown", wrong(staff, ann, 0, 4, ben));
            assertEquals("deputy people.leave.deputyUnknown", wrong(staff, ann, 0, 4, ann));
            Invalid empty = assertThrows(Invalid.class,
                    () -> staff.as(ann, () -> staff.leaves.enter(new WantedLeave(null, null, null))));
            assertEquals(2, empty.errors().size());
            staff.leave(ann, 0, 4, null);
            assertEquals("from people.leave.overlaps", wrong(staff, ann, 4, 9, null));
            staff.leave(ann, 5, 9, null);
            assertEquals(2, staff.as(ann, staff.leaves::mine).size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void who_is_back_early_is_here_from_that_day(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.person("Ann", Role.CURATOR);
            Person ben = staff.person("Ben", Role.CURATOR);
            Person admin = staff.person("Eve", Role.ADMINISTRATOR);
            UUID leave = staff.leave(ann, 0, 9, ben);
            UUID later = staff.leave(ann, 20, 29, ben);
            staff.itIs(TODAY.plusDays(3));
            assertThrows(NotFound.class, () -> end(staff, ben, leave), "another one's leave is not there");
            assertThrows(NotFound.class, () -> staff.as(ben, () -> staff.leaves.get(leave)));
            assertEquals("Ben", staff.as(admin, () -> staff.leaves.get(leave)).deputy());
            end(staff, ann, leave);
            assertEquals(Optional.empty(), deputy(staff, ann));
            assertEquals(TODAY.plusDays(2), staff.as(ann, staff.leaves::mine).get(0).to());
            Refused over = assertThrows(Refused.class, () -> end(staff, ann, leave));
            assertEquals("people.leave.isOver", over.key());
            end(staff, admin, later);
            assertEquals(1, staff.as(ann, staff.leaves::mine).size(), "what has not begun never was");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void agents_choose_among_their_own_agency_only(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Agency hartwell = staff.agency("Hartwell");
            Person ann = staff.agent("Ann", hartwell, TODAY.minusYears(1));
            Person ben = staff.agent("Ben", hartwell, TODAY.minusYears(1));
            staff.agent("Cal", staff.agency("Other"), TODAY.minusYears(1));
            staff.person("Dee", Role.CURATOR);
            assertEquals(List.of(new Colleague(ben.getPublicId(), "Ben")), staff.as(ann, staff.leaves::myColleagues));
            assertFalse(staff.as(ann, () -> staff.leaves.iStandInFor().iterator().hasNext()));
        }
    }

    private static Optional<Long> deputy(Staff staff, Person person) {
        return staff.asSystem(() -> staff.leaves.deputyOf(person.getId()));
    }

    private static UUID end(Staff staff, Person person, UUID leave) {
        return staff.as(person, () -> {
            staff.leaves.end(leave);
            return leave;
        });
    }

    private static String wrong(Staff staff, Person person, int from, int to, Person deputy) {
        Invalid invalid = assertThrows(Invalid.class, () -> staff.leave(person, from, to, deputy));
        return invalid.errors().get(0).field() + " " + invalid.errors().get(0).key();
    }
}
