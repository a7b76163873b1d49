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
import org.jspecify.annotations.Nullable;
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

    /** So far back a leave can be entered: for who was ill and could not. */
    private static final int DAYS_BACK = 31;
    private static final int LONGEST_DAYS = 731;

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
    Event<StandInNews> news;

    /** What is entered; null where nothing was chosen. */
    public record Wanted(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID deputy) {
    }

    /** The current person's leaves that are not long over, the next first. */
    @Allowed
    public List<LeaveRow> mine() {
        return rows(me());
    }

    @Allowed(Role.ADMINISTRATOR)
    public List<LeaveRow> of(UUID person) {
        return rows(person(person));
    }

    /** Who can stand in for the current person. */
    @Allowed
    public List<Colleague> myColleagues() {
        return colleagues.rows(me());
    }

    @Allowed(Role.ADMINISTRATOR)
    public List<Colleague> colleaguesOf(UUID person) {
        return colleagues.rows(person(person));
    }

    @Allowed
    @Audited("leave.enter")
    public UUID enter(Wanted wanted) {
        return enter(me(), wanted);
    }

    @Allowed(Role.ADMINISTRATOR)
    @Audited("leave.enter")
    public UUID enterFor(UUID person, Wanted wanted) {
        return enter(person(person), wanted);
    }

    /** The person is back: the last day away was yesterday; what has not begun never was. */
    @Allowed
    @Audited("leave.end")
    public void end(UUID leaveId) {
        Leave leave = entityManager.createNamedQuery(Leave.BY_PUBLIC_ID, Leave.class).setParameter("id", leaveId)
                .getResultStream().findFirst()
                .filter(one -> currentPerson.is(Role.ADMINISTRATOR)
                        || one.getPerson().getId() == currentPerson.get().person())
                .orElseThrow(NotFound::new);
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

    /** Tells once of each leave of today that nobody stands in although somebody was named. @return how many */
    @Allowed(Role.SYSTEM)
    public int tellOfUnattended() {
        int told = 0;
        for (Leave leave : entityManager.createNamedQuery(Leave.UNTOLD, Leave.class)
                .setParameter("day", accesses.today()).getResultList()) {
            accesses.of(leave.getPerson());
            entityManager.refresh(leave);
            if (!leave.isTold() && standIns.of(leave.getPerson().getId(), accesses.today()).isEmpty()) {
                leave.told(clock.instant());
                news.fire(new StandInNews(StandInNews.What.NOBODY_STANDS_IN, leave.getPerson().getPublicId(),
                        leave.getPerson().getName(), leave.days().to(), standIns.whoMustKnow(leave.getPerson())));
                told++;
            }
        }
        return told;
    }

    private UUID enter(Person person, Wanted wanted) {
        Optional<PersonAccess> access = Optional.of(accesses.of(person));
        Away days = checked(person, wanted, access.map(PersonAccess::getLastDay).orElse(null));
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

    private Away checked(Person person, Wanted wanted, @Nullable LocalDate lastDay) {
        LocalDate from = wanted.from();
        LocalDate to = wanted.to();
        Check check = new Check().that(from != null, "from", "platform.error.required")
                .that(to != null, "to", "platform.error.required");
        if (from != null && to != null) {
            LocalDate earliest = accesses.today().minusDays(DAYS_BACK);
            check.that(!from.isAfter(to), "to", "people.leave.order")
                    .that(!from.isBefore(earliest), "from", "people.leave.longAgo", earliest)
                    .that(to.isBefore(from.plusDays(LONGEST_DAYS)), "to", "people.leave.long", LONGEST_DAYS)
                    .that(lastDay == null || !to.isAfter(lastDay), "to", "people.leave.afterLastDay",
                            lastDay == null ? "" : lastDay);
        }
        check.done();
        Away days = new Away(from, to);
        since(person.getId(), days.from()).stream().map(Leave::days).filter(days::overlaps).findFirst()
                .ifPresent(other -> new Check().wrong("from", "people.leave.overlaps", other.from(), other.to()).done());
        return days;
    }

    private List<LeaveRow> rows(Person person) {
        LocalDate today = accesses.today();
        return since(person.getId(), today.minusDays(DAYS_BACK)).stream().map(leave -> standIns.row(leave, today)).toList();
    }

    private List<Leave> since(long person, LocalDate day) {
        return entityManager.createNamedQuery(Leave.OF_PERSON, Leave.class).setParameter("person", person)
                .setParameter("since", day).getResultList();
    }

    private Person me() {
        return person(currentPerson.get().publicId());
    }

    private Person person(UUID id) {
        return entityManager.createNamedQuery(Person.BY_PUBLIC_ID, Person.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new);
    }
}
