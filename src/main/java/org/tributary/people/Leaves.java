package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;

/**
 * Who is away, from when until when, and who stands in. A person enters it for themselves, an administrator for anybody. Days
 * are those of the network.
 */
@Stateless
public class Leaves {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PersonRows persons;

    @Inject
    Accesses accesses;

    @Inject
    Colleagues colleagues;

    @Inject
    StandIns standIns;

    @Inject
    Event<StandInNews> news;

    /** The current person's leaves that are not long over, the next first. */
    @Allowed
    public List<LeaveRow> mine() {
        return rows(me());
    }

    @Allowed(Role.ADMINISTRATOR)
    public List<LeaveRow> of(UUID person) {
        return rows(persons.get(person));
    }

    /** Who can stand in for the current person. */
    @Allowed
    public List<Colleague> myColleagues() {
        return colleagues.rows(me());
    }

    @Allowed(Role.ADMINISTRATOR)
    public List<Colleague> colleaguesOf(UUID person) {
        return colleagues.rows(persons.get(person));
    }

    @Allowed
    @Audited("leave.enter")
    public UUID enter(WantedLeave wanted) {
        return enter(me(), wanted);
    }

    @Allowed(Role.ADMINISTRATOR)
    @Audited("leave.enter")
    public UUID enterFor(UUID person, WantedLeave wanted) {
        return enter(persons.get(person), wanted);
    }

    /** One's own, or an administrator's of anybody. @throws NotFound else */
    @Allowed
    public LeaveRow get(UUID leaveId) {
        return standIns.row(mayKnow(leaveId), accesses.today());
    }

    /** The person is back: the last day away was yesterday; what has not begun never was. */
    @Allowed
    @Audited("leave.end")
    public void end(UUID leaveId) {
        Leave leave = mayKnow(leaveId);
        LocalDate today = accesses.today();
        if (leave.days().to().isBefore(today)) {
            throw new Refused("people.leave.isOver");
        }
        if (leave.days().from().isBefore(today)) {
            leave.endAfter(today.minusDays(1));
        } else {
            entityManager.remove(leave);
        }
    }

    /** The key of the deputy who stands in today; empty where the person is here, or nobody stands in. */
    @Allowed
    public Optional<Long> deputyOf(long person) {
        return standIn(person).map(StandIn::deputy);
    }

    /** The same with who is away and until when. */
    @Allowed
    public Optional<StandIn> standIn(long person) {
        return standIns.of(person, accesses.today());
    }

    /** For whom the current person stands in today. */
    @Allowed
    public List<StandIn> iStandInFor() {
        return standIns.by(currentPerson.get().person(), accesses.today());
    }

    /** Which of these persons are away that day. */
    @Allowed
    public Set<Long> awayOn(Collection<Long> persons, LocalDate day) {
        Set<Long> away = awayBetween(day, day).keySet().stream().collect(Collectors.toSet());
        away.retainAll(Set.copyOf(persons));
        return away;
    }

    /** Everybody's days away that touch that time, by person. */
    @Allowed
    public Map<Long, List<Away>> awayBetween(LocalDate first, LocalDate last) {
        return entityManager.createNamedQuery(Leave.BETWEEN, Leave.class).setParameter("first", first)
                .setParameter("last", last).getResultStream().collect(Collectors.groupingBy(
                        leave -> leave.getPerson().getId(), Collectors.mapping(Leave::days, Collectors.toList())));
    }

    /** The current person's days away since then. */
    @Allowed
    public List<Away> myDaysSince(LocalDate day) {
        return since(currentPerson.get().person(), day).stream().map(Leave::days).toList();
    }

    private UUID enter(Person person, WantedLeave wanted) {
        Away days = wanted.days(accesses.today(), accesses.of(person).getLastDay());
        since(person.getId(), days.from()).stream().map(Leave::days).filter(days::overlaps).findFirst()
                .ifPresent(other -> new Check().wrong("from", "people.leave.overlaps", other.from(), other.to()).done());
        Person deputy = wanted.deputy() == null
                ? null
                : colleagues.of(person).stream().filter(one -> one.getPublicId().equals(wanted.deputy())).findFirst()
                        .orElse(null);
        new Check().that(deputy != null || wanted.deputy() == null, "deputy", "people.leave.deputyUnknown").done();
        Leave leave = new Leave(person, days, deputy, clock.instant());
        entityManager.persist(leave);
        if (deputy != null) {
            news.fire(new StandInNews(StandInNews.What.STANDS_IN, person.getPublicId(), person.getName(), days.to(),
                    Set.of(deputy.getId())));
        }
        return leave.getPublicId();
    }

    private Leave mayKnow(UUID leaveId) {
        return entityManager.createNamedQuery(Leave.BY_PUBLIC_ID, Leave.class).setParameter("id", leaveId)
                .getResultStream().findFirst()
                .filter(one -> currentPerson.is(Role.ADMINISTRATOR)
                        || one.getPerson().getId() == currentPerson.get().person())
                .orElseThrow(NotFound::new);
    }

    private List<LeaveRow> rows(Person person) {
        LocalDate today = accesses.today();
        return since(person.getId(), today.minusDays(WantedLeave.DAYS_BACK)).stream().map(leave -> standIns.row(leave, today))
                .toList();
    }

    private List<Leave> since(long person, LocalDate day) {
        return entityManager.createNamedQuery(Leave.OF_PERSON, Leave.class).setParameter("person", person)
                .setParameter("since", day).getResultList();
    }

    private Person me() {
        return persons.get(currentPerson.get().publicId());
    }
}
