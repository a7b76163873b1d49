package org.tributary.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.people.Staff.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.BusinessException;
import org.tributary.platform.Invalid;

/** Leaving for good, on both databases. */
class DeparturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void access_ends_at_the_next_request_by_session_and_by_token(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person admin = staff.person("Eve", Role.ADMINISTRATOR);
            Agency hartwell = staff.agency("Hartwell");
            Person ann = staff.agent("Ann", hartwell, TODAY.minusYears(1));
            Person ben = staff.agent("Ben", hartwell, TODAY.minusYears(1));
            String token = staff.in(() -> staff.tokens.issueFor(ann.getUsername())).secret();
            Instant signedIn = staff.clock.instant();
            staff.leave(ann, -2, 4, ben);
            staff.leave(ann, 10, 14, ben);
            staff.leave(ben, 0, 4, ann);
            assertTrue(staff.in(() -> staff.actors.findByToken(token)).isPresent());
            staff.news.take(Object.class);

            run(staff, admin, () -> staff.departures.endNow(ann.getPublicId(), ben.getPublicId()));

            assertEquals(Optional.empty(), staff.in(() -> staff.actors.findByToken(token)));
            assertEquals(Optional.empty(), staff.in(() -> staff.actors.findBySession(ann.getUsername(), signedIn)));
            assertEquals(Set.of(ben.getId()),
                    staff.asSystem(() -> staff.actors.whoGetIn(Set.of(ann.getId(), ben.getId()))));
            assertEquals(List.of(new PersonLeft(ann.getId(), ben.getId())), staff.news.take(PersonLeft.class));
            List<LeaveRow> leaves = staff.as(admin, () -> staff.leaves.of(ann.getPublicId()));
            assertEquals(List.of(TODAY), leaves.stream().map(LeaveRow::to).toList(), "what was to come is dropped");
            assertEquals(LeaveRow.Cover.DEPUTY_LEFT, staff.as(ben, staff.leaves::mine).get(0).cover(),
                    "a successor does not stand in for himself");
            assertEquals(TODAY, staff.in(() -> staff.entityManager
                    .createQuery("select m.endsOn from Membership m where m.person.id = " + ann.getId(), LocalDate.class)
                    .getSingleResult()));
            assertEquals(1L, staff.in(() -> staff.entityManager
                    .createQuery("select count(m) from Membership m, Person p where p.currentMembership = m.id and p.id = "
                            + ann.getId(), Long.class)
                    .getSingleResult()), "the agency of what was noted stays known");
            assertEquals("people.leaving.hasLeft",
                    refused(staff, admin, () -> staff.departures.endNow(ann.getPublicId(), null)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_last_day_takes_effect_by_itself_once(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person admin = staff.person("Eve", Role.ADMINISTRATOR);
            Person ann = staff.person("Ann", Role.CURATOR);
            run(staff, admin, () -> staff.departures.plan(ann.getPublicId(), TODAY.plusDays(2), null));
            assertEquals("to people.leave.afterLastDay", staffLeave(staff, ann));
            staff.itIs(TODAY.plusDays(2));
            assertEquals(List.of(), staff.asSystem(staff.departures::due));
            assertTrue(staff.in(() -> staff.actors.findByUsername(ann.getUsername())).isPresent());
            staff.itIs(TODAY.plusDays(3));
            assertEquals(Optional.empty(), staff.in(() -> staff.actors.findByUsername(ann.getUsername())),
                    "even before the timer came");
            assertEquals(List.of(ann.getPublicId()), staff.asSystem(staff.departures::due));
            assertTrue(staff.asSystem(() -> staff.departures.takeEffect(ann.getPublicId())));
            assertFalse(staff.asSystem(() -> staff.departures.takeEffect(ann.getPublicId())), "another node comes later");
            assertEquals(1, staff.news.take(PersonLeft.class).size());
            assertEquals(List.of(), staff.asSystem(staff.departures::due));
            assertEquals(new Departures.Plan(TODAY.plusDays(2), null, true),
                    staff.as(admin, () -> staff.departures.find(ann.getPublicId())).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_successor_needs_the_roles_for_the_desk(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person admin = staff.person("Eve", Role.ADMINISTRATOR);
            Person ann = staff.person("Ann", Role.CURATOR, Role.PUBLISHER);
            Person ben = staff.person("Ben", Role.CURATOR);
            Person cal = staff.person("Cal", Role.CURATOR, Role.PUBLISHER);
            Callable<?> toBen = act(() -> staff.departures.plan(ann.getPublicId(), TODAY, ben.getPublicId()));
            Invalid lacks = assertThrows(Invalid.class, () -> staff.as(admin, toBen));
            assertEquals("people.leaving.successorLacks", lacks.errors().get(0).key());
            assertEquals(List.of("Ben", "Ann", "publisher"), List.of(lacks.errors().get(0).arguments()));
            run(staff, admin, () -> staff.departures.plan(cal.getPublicId(), TODAY.plusDays(9), null));
            Callable<?> toCal = act(() -> staff.departures.plan(ann.getPublicId(), TODAY, cal.getPublicId()));
            assertEquals("people.leaving.successorLeaves",
                    assertThrows(Invalid.class, () -> staff.as(admin, toCal)).errors().get(0).key());
            run(staff, admin, () -> staff.departures.cancel(cal.getPublicId()));
            staff.as(admin, toCal);

            staff.in(act(() -> staff.entityManager.find(Person.class, cal.getId()).holds(Set.of(Role.CURATOR))));
            staff.itIs(TODAY.plusDays(1));
            staff.news.take(Object.class);
            assertTrue(staff.asSystem(() -> staff.departures.takeEffect(ann.getPublicId())), "access ends all the same");
            List<Object> fired = staff.news.take(Object.class);
            assertEquals(new PersonLeft(ann.getId(), null), fired.get(0));
            assertEquals(new StandInNews(StandInNews.What.NOBODY_TAKES_OVER, ann.getPublicId(), "Ann", TODAY,
                    Set.of(admin.getId())), fired.get(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void the_last_administrator_stays(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person eve = staff.person("Eve", Role.ADMINISTRATOR);
            Person abe = staff.person("Abe", Role.ADMINISTRATOR);
            assertEquals("people.leaving.notYourself",
                    refused(staff, eve, () -> staff.departures.endNow(eve.getPublicId(), null)));
            run(staff, eve, () -> staff.departures.plan(abe.getPublicId(), TODAY, null));
            assertEquals("people.leaving.lastAdministrator",
                    refused(staff, abe, () -> staff.departures.plan(eve.getPublicId(), TODAY, null)));
            // As if the role had been taken from the other by another way in the meantime.
            staff.in(act(() -> staff.entityManager.find(Person.class, eve.getId()).setEnabled(false)));
            staff.itIs(TODAY.plusDays(1));
            assertFalse(staff.asSystem(() -> staff.departures.takeEffect(abe.getPublicId())));
            assertTrue(staff.in(() -> staff.actors.findByUsername(abe.getUsername())).isPresent());
            assertEquals(StandInNews.What.LAST_ADMINISTRATOR, staff.news.take(StandInNews.class).get(0).what());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void a_new_password_ends_the_other_sessions_and_all_tokens(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person ann = staff.person("Ann", Role.CURATOR);
            String token = staff.in(() -> staff.tokens.issueFor(ann.getUsername())).secret();
            Instant before = staff.clock.instant();
            staff.later(Duration.ofSeconds(5));
            staff.in(act(() -> staff.accesses.endAll(staff.entityManager.find(Person.class, ann.getId()), 0)));
            assertEquals(Optional.empty(), staff.in(() -> staff.actors.findByToken(token)));
            assertEquals(Optional.empty(), staff.in(() -> staff.actors.findBySession(ann.getUsername(), before)));
            assertTrue(staff.in(() -> staff.actors.findBySession(ann.getUsername(), staff.clock.instant())).isPresent(),
                    "the session that was renewed goes on");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void who_stood_in_hands_that_on_with_the_rest(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Person admin = staff.person("Eve", Role.ADMINISTRATOR);
            Person ann = staff.person("Ann", Role.CURATOR);
            Person ben = staff.person("Ben", Role.CURATOR);
            Person cal = staff.person("Cal", Role.CURATOR);
            staff.leave(ann, 0, 9, ben);
            run(staff, admin, () -> staff.departures.endNow(ben.getPublicId(), cal.getPublicId()));
            assertEquals(Optional.of(cal.getId()), staff.asSystem(() -> staff.leaves.deputyOf(ann.getId())));
        }
    }

    private static String staffLeave(Staff staff, Person ann) {
        Invalid invalid = assertThrows(Invalid.class, () -> staff.leave(ann, 1, 9, null));
        return invalid.errors().get(0).field() + " " + invalid.errors().get(0).key();
    }

    private static void run(Staff staff, Person person, Runnable act) {
        staff.as(person, act(act));
    }

    private static String refused(Staff staff, Person person, Runnable act) {
        return assertThrows(BusinessException.class, () -> staff.as(person, act(act))).key();
    }

    private static Callable<?> act(Runnable act) {
        return () -> {
            act.run();
            return "";
        };
    }
}
