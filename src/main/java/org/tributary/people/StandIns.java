package org.tributary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for whom: the deputy who was named; where that one is away too, the deputy of the deputy; no further. Inside the
 * caller's transaction, no door.
 */
@ApplicationScoped
class StandIns {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    /** Who stands in for that person that day; empty where the person is here or nobody does. */
    Optional<StandIn> of(long person, LocalDate day) {
        return leaveOf(person, day).flatMap(leave -> presentFor(leave, day)
                .map(deputy -> new StandIn(deputy.getId(), leave.getPerson().getName(), leave.days().to())));
    }

    private Optional<Person> presentFor(Leave leave, LocalDate day) {
        Person deputy = leave.getDeputy();
        if (deputy == null || !deputy.isEnabled()) {
            return Optional.empty();
        }
        Optional<Leave> away = leaveOf(deputy.getId(), day);
        return away.isEmpty() ? Optional.of(deputy) : second(leave, away.get(), day);
    }

    /** The deputy of the deputy, where that one is here and is not the person itself. */
    private Optional<Person> second(Leave leave, Leave ofDeputy, LocalDate day) {
        return Optional.ofNullable(ofDeputy.getDeputy()).filter(Person::isEnabled)
                .filter(one -> one.getId() != leave.getPerson().getId()).filter(one -> leaveOf(one.getId(), day).isEmpty());
    }

    /** For whom that person stands in that day. */
    List<StandIn> by(long person, LocalDate day) {
        List<StandIn> all = new ArrayList<>();
        for (Leave leave : holding(entityManager.createNamedQuery(Leave.OF_DEPUTY, Leave.class)
                .setParameter("deputy", person).setParameter("day", day).getResultList(), day)) {
            Person absent = leave.getPerson();
            all.add(new StandIn(person, absent.getName(), leave.days().to()));
            // Whoever named the absent one may have nobody else.
            for (Leave other : holding(entityManager.createNamedQuery(Leave.OF_DEPUTY, Leave.class)
                    .setParameter("deputy", absent.getId()).setParameter("day", day).getResultList(), day)) {
                if (other.getPerson().getId() != person) {
                    all.add(new StandIn(person, other.getPerson().getName(), other.days().to()));
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<Leave> holding(Collection<Leave> leaves, LocalDate day) {
        return leaves.stream().filter(leave -> leave.days().holds(day)).toList();
    }

    /** The leave as it is shown: whether its deputy is there all the time. */
    LeaveRow row(Leave leave, LocalDate today) {
        Person deputy = leave.getDeputy();
        LeaveRow.Cover cover = LeaveRow.Cover.NOT_ASKED;
        Person second = null;
        if (deputy != null && !deputy.isEnabled()) {
            cover = LeaveRow.Cover.DEPUTY_LEFT;
        } else if (deputy != null) {
            Optional<Leave> away = entityManager.createNamedQuery(Leave.OF_PERSON, Leave.class)
                    .setParameter("person", deputy.getId()).setParameter("since", today).getResultStream()
                    .filter(other -> other.days().overlaps(leave.days())).findFirst();
            second = away.flatMap(other -> second(leave, other, later(today, other.days().from()))).orElse(null);
            cover = away.isEmpty()
                    ? LeaveRow.Cover.DEPUTY
                    : second == null ? LeaveRow.Cover.DEPUTY_AWAY : LeaveRow.Cover.SECOND;
        }
        return new LeaveRow(leave.getPublicId(), leave.days().from(), leave.days().to(), name(deputy), cover, name(second),
                leave.days().holds(today), leave.days().to().isBefore(today));
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.getName();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Where nobody stands in: the person's own inbox, administrators, and the curators where it is one of them. */
    Set<Long> whoMustKnow(Person person) {
        Set<Long> all = new HashSet<>(administrators());
        all.add(person.getId());
        if (person.roles().contains(Role.CURATOR)) {
            all.addAll(entityManager
                    .createQuery("select p.id from Person p where p.enabled = true and p.roles like '%curator%'", Long.class)
                    .getResultList());
        }
        return all;
    }

    Set<Long> administrators() {
        return new HashSet<>(entityManager.createQuery(
                "select p.id from Person p where p.enabled = true and p.roles like '%administrator%'", Long.class)
                .getResultList());
    }

    private Optional<Leave> leaveOf(long person, LocalDate day) {
        return entityManager.createNamedQuery(Leave.TODAY, Leave.class).setParameter("persons", List.of(person))
                .setParameter("day", day).getResultStream().findFirst();
    }
}
