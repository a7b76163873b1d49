package org.tributary.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.people.Staff.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.people.Agency;
import org.tributary.people.Membership;
import org.tributary.people.Person;
import org.tributary.people.Staff;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;

/** Who may offer what, by memberships and by the carrier's register, on both databases. */
class AppointmentRegisterTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void from_its_first_row_on_the_register_decides_for_everybody(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            Agency hartwell = staff.agency("Hartwell");
            Person ruth = agent(staff, hartwell, "Ruth");
            Person sam = agent(staff, hartwell, "Sam");
            AppointmentRegister register = register(staff);
            assertTrue(covers(staff, register, ruth, "OH"), "by the membership");
            assertTrue(take(staff, register, "ruth@example.test", "KY", TODAY.minusDays(9), TODAY.plusDays(5)));
            assertTrue(covers(staff, register, ruth, "KY"));
            assertFalse(covers(staff, register, ruth, "OH"), "the membership says nothing any more");
            assertFalse(covers(staff, register, sam, "OH"), "nor for somebody without a row");
            staff.itIs(TODAY.plusDays(5));
            assertTrue(covers(staff, register, ruth, "KY"), "on its last day");
            staff.itIs(TODAY.plusDays(6));
            assertFalse(covers(staff, register, ruth, "KY"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void the_same_row_twice_adds_nothing_and_another_last_day_is_news(String database) throws Exception {
        try (Staff staff = new Staff(database)) {
            agent(staff, staff.agency("Hartwell"), "Ruth");
            AppointmentRegister register = register(staff);
            assertTrue(take(staff, register, " RUTH@example.test", "OH", TODAY, null));
            assertFalse(take(staff, register, "ruth@example.test", "OH", TODAY, null));
            assertTrue(take(staff, register, "ruth@example.test", "OH", TODAY, TODAY.plusYears(1)));
            assertFalse(take(staff, register, "ruth@example.test", "OH", TODAY, TODAY.plusYears(1)));
            assertEquals(1,
                    staff.in(() -> staff.entityManager.createQuery("select count(a) from Appointment a", Long.class)
                            .getSingleResult()));
            assertEquals(List.of("agent", "state", "line", "lastDay"), wrong(staff, register, "nobody", "XX", "boats", TODAY,
                    TODAY.minusDays(1)));
            assertEquals(List.of("firstDay"), wrong(staff, register, "ruth@example.test", "OH", "homeowners", null, null));
        }
    }

    private static List<String> wrong(Staff staff, AppointmentRegister register, String agent, String state, String line,
            LocalDate first, LocalDate last) {
        return assertThrows(Invalid.class, () -> staff.asSystem(() -> register.take(agent, state, line, first, last))).errors()
                .stream().map(FieldError::field).toList();
    }

    private static boolean take(Staff staff, AppointmentRegister register, String agent, String state, LocalDate first,
            LocalDate last) {
        return staff.asSystem(() -> register.take(agent, state, "homeowners", first, last));
    }

    private static boolean covers(Staff staff, AppointmentRegister register, Person person, String state) {
        return staff.as(person, register::mine).cover(state, "homeowners");
    }

    private static Person agent(Staff staff, Agency agency, String name) {
        Person person = staff.agent(name, agency, TODAY.minusYears(1));
        staff.run(() -> staff.entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class)
                .setParameter("person", person.getId()).setParameter("today", TODAY).getSingleResult()
                .covers(List.of("OH"), List.of("homeowners")));
        return person;
    }

    private static AppointmentRegister register(Staff staff) {
        AppointmentRegister register = new AppointmentRegister();
        register.entityManager = staff.entityManager;
        register.clock = staff.clock;
        register.currentPerson = staff.currentPerson;
        return register;
    }
}
