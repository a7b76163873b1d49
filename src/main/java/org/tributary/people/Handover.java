package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ends with a person's access, and what passes to the successor: what was on the desk, and standing in for others. What the
 * person noted stays and counts. Inside the caller's transaction, no door.
 */
@ApplicationScoped
class Handover {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

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

    /** Access ends; what ended with it and what passed on, {@link PersonLeft} tells the others. */
    void leave(Person person, PersonAccess access) {
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

    void tell(StandInNews.What what, Person person, @Nullable LocalDate until, Set<Long> recipients) {
        news.fire(new StandInNews(what, person.getPublicId(), person.getName(), until, recipients));
    }

    Optional<Person> successor(PersonAccess access) {
        return Optional.ofNullable(access.getSuccessor()).map(key -> entityManager.find(Person.class, key));
    }
}
