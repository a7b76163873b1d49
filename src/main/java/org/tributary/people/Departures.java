package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/**
 * Leaving for good. Access ends at once: every request looks, so sessions and tokens end with it on every node. What the person
 * noted stays and counts; what was on the desk passes to the successor.
 */
@Stateless
public class Departures {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Accesses accesses;

    @Inject
    Colleagues colleagues;

    @Inject
    StandIns standIns;

    @Inject
    Event<PersonLeft> left;

    @Inject
    Event<StandInNews> news;

    /** @param done whether access has ended */
    public record Plan(LocalDate lastDay, @Nullable String successor, boolean done) implements java.io.Serializable {
    }

    @Allowed(Role.ADMINISTRATOR)
    public Optional<Plan> find(UUID personId) {
        return accesses.findOf(person(personId)).filter(access -> access.getLastDay() != null)
                .map(access -> new Plan(access.getLastDay(), successor(access).map(Person::getName).orElse(null),
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
        leave(person, access);
    }

    /** The person stays after all. */
    @Allowed(Role.ADMINISTRATOR)
    @Audited("person.stay")
    public void cancel(UUID personId) {
        PersonAccess access = accesses.of(person(personId));
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
        Person person = person(personId);
        PersonAccess access = accesses.of(person);
        // Another node may have been first, or the plan has changed.
        if (access.hasLeft() || access.admitsOn(accesses.today())) {
            return false;
        }
        if (person.roles().contains(Role.ADMINISTRATOR) && !accesses.leavesAnAdministrator(person)) {
            access.stays();
            tell(StandInNews.What.LAST_ADMINISTRATOR, person, null, standIns.administrators());
            return false;
        }
        leave(person, access);
        return true;
    }

    private void leave(Person person, PersonAccess access) {
        LocalDate lastDay = access.getLastDay() == null ? accesses.today() : access.getLastDay();
        Optional<Person> named = successor(access);
        Optional<Person> successor = named.filter(Person::isEnabled)
                .filter(one -> Colleagues.lacking(person, one).isEmpty());
        person.setEnabled(false);
        accesses.endTokens(person, 0);
        endMemberships(person, lastDay);
        endLeaves(person, lastDay, successor.orElse(null));
        access.left(clock.instant());
        left.fire(new PersonLeft(person.getId(), successor.map(Person::getId).orElse(null)));
        successor.ifPresent(one -> tell(StandInNews.What.TAKES_OVER, person, lastDay, Set.of(one.getId())));
        if (named.isPresent() && successor.isEmpty()) {
            tell(StandInNews.What.NOBODY_TAKES_OVER, person, lastDay, standIns.administrators());
        }
    }

    /** The membership of right now stays the one that was, so that what was noted goes on counting for its agency. */
    private void endMemberships(Person person, LocalDate lastDay) {
        entityManager
                .createQuery("select m from Membership m where m.person.id = :person and (m.endsOn is null or m.endsOn > :day)",
                        Membership.class)
                .setParameter("person", person.getId()).setParameter("day", lastDay).getResultStream()
                .forEach(held -> held.endAfter(held.getStartsOn().isAfter(lastDay) ? held.getStartsOn() : lastDay));
    }

    private void endLeaves(Person person, LocalDate lastDay, @Nullable Person successor) {
        entityManager.createNamedQuery(Leave.OF_PERSON, Leave.class).setParameter("person", person.getId())
                .setParameter("since", lastDay.plusDays(1)).getResultList().forEach(leave -> {
                    if (leave.days().from().isAfter(lastDay)) {
                        entityManager.remove(leave);
                    } else {
                        leave.endAfter(lastDay);
                    }
                });
        entityManager.createNamedQuery(Leave.OF_DEPUTY, Leave.class).setParameter("deputy", person.getId())
                .setParameter("day", lastDay).getResultList().forEach(leave -> passOn(leave, successor));
    }

    /** Who stood in for somebody hands that on as well, where the successor can. */
    private void passOn(Leave leave, @Nullable Person successor) {
        if (successor != null && colleagues.isColleague(leave.getPerson(), successor)) {
            leave.standsIn(successor);
            tell(StandInNews.What.STANDS_IN, leave.getPerson(), leave.days().to(), Set.of(successor.getId()));
        }
    }

    private void tell(StandInNews.What what, Person person, @Nullable LocalDate until, Set<Long> recipients) {
        news.fire(new StandInNews(what, person.getPublicId(), person.getName(), until, recipients));
    }

    /** Somebody whose access can be ended by the current person. */
    private Person leaver(UUID personId) {
        Person person = person(personId);
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
        Person successor = person(successorId);
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

    private Optional<Person> successor(PersonAccess access) {
        return Optional.ofNullable(access.getSuccessor())
                .map(key -> entityManager.find(Person.class, key));
    }

    private Person person(UUID id) {
        return entityManager.createNamedQuery(Person.BY_PUBLIC_ID, Person.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new);
    }
}
