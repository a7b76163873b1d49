package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.Refused;

/**
 * Leaving for good, now or with a last day. Access ends at once: every request looks, so sessions and tokens end with it on every
 * node. {@link Handover} does what follows from it.
 */
@Stateless
public class Departures {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PersonRows persons;

    @Inject
    Accesses accesses;

    @Inject
    StandIns standIns;

    @Inject
    Handover handover;

    /** @param done whether access has ended */
    public record Plan(LocalDate lastDay, @Nullable String successor, boolean done) implements java.io.Serializable {
    }

    @Allowed(Role.ADMINISTRATOR)
    public Optional<Plan> find(UUID personId) {
        return accesses.findOf(persons.get(personId)).filter(access -> access.getLastDay() != null)
                .map(access -> new Plan(access.getLastDay(), handover.successor(access).map(Person::getName).orElse(null),
                        access.hasLeft()));
    }

    /**
     * Access ends with that day, by itself.
     *
     * @throws Refused where it would leave nobody to administer
     */
    @Allowed(Role.ADMINISTRATOR)
    @Audited("person.leaving")
    public void plan(UUID personId, @Nullable LocalDate lastDay, @Nullable UUID successorId) {
        Person person = leaver(personId);
        Person successor = checked(person, successorId);
        new Check().that(lastDay != null, "lastDay", "platform.error.required")
                .that(lastDay == null || !lastDay.isBefore(accesses.today()), "lastDay", "people.leaving.past").done();
        accesses.of(person).leavesAfter(lastDay, successor == null ? null : successor.getId());
    }

    /** Access ends now. */
    @Allowed(Role.ADMINISTRATOR)
    @Audited("person.leave")
    public void endNow(UUID personId, @Nullable UUID successorId) {
        Person person = leaver(personId);
        Person successor = checked(person, successorId);
        PersonAccess access = accesses.of(person);
        access.leavesAfter(accesses.today(), successor == null ? null : successor.getId());
        handover.leave(person, access);
    }

    /** The person stays after all. */
    @Allowed(Role.ADMINISTRATOR)
    @Audited("person.stay")
    public void cancel(UUID personId) {
        PersonAccess access = accesses.of(persons.get(personId));
        if (access.hasLeft()) {
            throw new Refused("people.leaving.hasLeft");
        }
        access.stays();
    }

    /** Whose last day is over and who still has access. */
    @Allowed(Role.SYSTEM)
    public List<UUID> due() {
        return entityManager.createNamedQuery(PersonAccess.DUE, UUID.class).setParameter("today", accesses.today())
                .getResultList();
    }

    /** Ends the access of somebody whose last day is over. @return whether it was still to be done */
    @Allowed(Role.SYSTEM)
    @Audited("person.leave")
    public boolean takeEffect(UUID personId) {
        Person person = persons.get(personId);
        PersonAccess access = accesses.of(person);
        // Another node may have been first, or the plan has changed.
        if (access.hasLeft() || access.admitsOn(accesses.today())) {
            return false;
        }
        if (person.roles().contains(Role.ADMINISTRATOR) && !accesses.leavesAnAdministrator(person)) {
            access.stays();
            handover.tell(StandInNews.What.LAST_ADMINISTRATOR, person, null, standIns.administrators());
            return false;
        }
        handover.leave(person, access);
        return true;
    }

    /** Somebody whose access can be ended by the current person. */
    private Person leaver(UUID personId) {
        Person person = persons.get(personId);
        if (person.getId() == currentPerson.get().person()) {
            throw new Refused("people.leaving.notYourself");
        }
        if (!person.isEnabled()) {
            throw new Refused("people.leaving.hasLeft");
        }
        if (person.roles().contains(Role.ADMINISTRATOR)) {
            accesses.mustLeaveAnAdministrator(person);
        }
        return person;
    }

    /** @throws org.tributary.platform.Invalid where the successor lacks a role that has a desk */
    private @Nullable Person checked(Person person, @Nullable UUID successorId) {
        if (successorId == null) {
            return null;
        }
        Person successor = persons.get(successorId);
        Check check = new Check().that(successor.isEnabled() && successor.getId() != person.getId(), "successor",
                "people.leaving.successorUnknown");
        check.done();
        accesses.findOf(successor).map(PersonAccess::getLastDay).ifPresent(
                day -> check.wrong("successor", "people.leaving.successorLeaves", successor.getName(), day));
        List<Role> lacking = Colleagues.lacking(person, successor);
        if (!lacking.isEmpty()) {
            check.wrong("successor", "people.leaving.successorLacks", successor.getName(), person.getName(),
                    lacking.stream().map(Role::code).collect(Collectors.joining(", ")));
        }
        check.done();
        return successor;
    }
}
