package org.tributary.product;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.Role;
import org.tributary.platform.Check;
import org.tributary.platform.Invalid;
import org.tributary.platform.Vocabulary;

/**
 * The carrier's register of licences and appointments. While it has no row, what memberships say stands; from its first row on it
 * decides alone, for everybody.
 */
@Stateless
public class AppointmentRegister {

    private static final String ENTERED = """
            select m from Membership m where m.person.id = :person and m.startsOn <= :today
                and (m.endsOn is null or m.endsOn >= :today) and not exists (select a.id from Appointment a) order by m.id""";

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    /** Where the current person may offer what today. At most two statements. */
    @Allowed({Role.AGENT, Role.PUBLISHER, Role.APPROVER, Role.COMPLIANCE, Role.LEGAL})
    public Appointments mine() {
        long me = currentPerson.get().person();
        LocalDate today = LocalDate.now(clock);
        List<Appointments.Seat> registered = entityManager.createNamedQuery(Appointment.OF_PERSON, Appointment.class)
                .setParameter("person", me).setParameter("today", today).getResultStream().map(Appointment::seat).toList();
        return Appointments.of(registered.isEmpty() ? entered(me, today) : registered);
    }

    /** What the person's memberships say; nothing where there is a register at all. */
    private List<Appointments.Seat> entered(long person, LocalDate today) {
        return entityManager.createQuery(ENTERED, Membership.class).setParameter("person", person)
                .setParameter("today", today).getResultStream().map(one -> new Appointments.Seat(one.states(), one.lines()))
                .toList();
    }

    /**
     * A row of a file: what begins on that day, with its last day as it is known now.
     *
     * @return whether it was new, or its last day is another
     * @throws Invalid naming what is wrong
     */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    public boolean take(String username, String state, String line, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Optional<Long> person = entityManager
                .createQuery("select p.id from Person p where lower(p.username) = :name", Long.class).setParameter("name", name)
                .getResultStream().findFirst();
        Check check = new Check().that(person.isPresent(), "agent", "platform.error.unknownCode", username)
                .that(Vocabulary.STATE.codes().contains(state), "state", "platform.error.unknownCode", state)
                .that(Vocabulary.LINE.codes().contains(line), "line", "platform.error.unknownCode", line)
                .that(firstDay != null, "firstDay", "product.error.noFirstDay")
                .that(firstDay == null || lastDay == null || !lastDay.isBefore(firstDay), "lastDay",
                        "product.error.endsBeforeItBegins");
        check.done();
        if (firstDay == null) {
            throw new Invalid("firstDay", "product.error.noFirstDay");
        }
        Optional<Appointment> begun = entityManager.createNamedQuery(Appointment.BEGUN, Appointment.class)
                .setParameter("person", person.orElseThrow()).setParameter("state", state).setParameter("line", line)
                .setParameter("first", firstDay).getResultStream().findFirst();
        if (begun.isPresent()) {
            return begun.get().endsOn(lastDay);
        }
        entityManager.persist(new Appointment(person.orElseThrow(), state, line, firstDay, lastDay));
        return true;
    }
}
