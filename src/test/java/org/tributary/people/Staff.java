package org.tributary.people;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.Entities;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.platform.Settings;

/** The doors of this component on a database, wired by hand, at a moment that the test chooses. */
public final class Staff extends WiredDoors {

    public static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    public final CurrentPerson currentPerson = new CurrentPerson();
    public final Leaves leaves = new Leaves();
    final UnattendedLeaves unattended = new UnattendedLeaves();
    public final Departures departures = new Departures();
    public final Settings settings = new Settings() {
        @Override
        public ZoneId networkZone() {
            return ZoneId.of("America/New_York");
        }
    };
    public final StandingClock clock = new StandingClock(TODAY + "T15:00:00Z");
    final Accesses accesses = new Accesses();
    final Colleagues colleagues = new Colleagues();
    public final Actors actors = new Actors();
    final Tokens tokens = new Tokens();
    final SignIns signIns = new SignIns();
    public final Agencies agencies = new Agencies();

    /** On a new database of the kind, {@code h2} or {@code postgresql}. */
    public Staff(String kind) throws SQLException, IOException {
        super(PlainPersistence.on(kind.equals("h2")
                ? EmptyDatabase.named("staff" + UUID.randomUUID().toString().replace("-", ""))
                : EmptyDatabase.onPostgres(), Entities.all()));
        agencies.entityManager = entityManager;
        agencies.clock = clock;
        accesses.entityManager = entityManager;
        accesses.clock = clock;
        accesses.settings = settings;
        colleagues.entityManager = entityManager;
        colleagues.accesses = accesses;
        StandIns standIns = new StandIns();
        standIns.entityManager = entityManager;
        PersonRows persons = new PersonRows();
        persons.entityManager = entityManager;
        leaves.entityManager = entityManager;
        leaves.persons = persons;
        leaves.clock = clock;
        leaves.currentPerson = currentPerson;
        leaves.accesses = accesses;
        leaves.colleagues = colleagues;
        leaves.standIns = standIns;
        leaves.news = news.event();
        unattended.entityManager = entityManager;
        unattended.clock = clock;
        unattended.accesses = accesses;
        unattended.standIns = standIns;
        unattended.news = news.event();
        departures.entityManager = entityManager;
        departures.currentPerson = currentPerson;
        departures.accesses = accesses;
        departures.standIns = standIns;
        departures.persons = persons;
        Handover handover = new Handover();
        departures.handover = handover;
        handover.entityManager = entityManager;
        handover.clock = clock;
        handover.accesses = accesses;
        handover.colleagues = colleagues;
        handover.standIns = standIns;
        handover.left = news.event();
        handover.news = news.event();
        actors.entityManager = entityManager;
        actors.clock = clock;
        actors.accesses = accesses;
        tokens.entityManager = entityManager;
        tokens.clock = clock;
        tokens.currentPerson = currentPerson;
        tokens.accesses = accesses;
        tokens.persons = persons;
        tokens.passwords = QuickHash.passwords();
        tokens.signIns = signIns;
        signIns.entityManager = entityManager;
        signIns.clock = clock;
        signIns.passwords = tokens.passwords;
        signIns.accesses = accesses;
    }

    /** From now on it is that day, at ten in the morning of the network. */
    public void itIs(LocalDate day) {
        clock.at(day.atTime(15, 0).toInstant(ZoneOffset.UTC));
    }

    public void later(Duration by) {
        clock.pass(by);
    }

    public Person person(String name, Role... roles) {
        return in(() -> {
            Person person = new Person(name + "@example.test", name, Set.of(roles), clock.instant());
            entityManager.persist(person);
            return person;
        });
    }

    public Agency agency(String name) {
        return in(() -> {
            OwnerGroup group = new OwnerGroup(name);
            entityManager.persist(group);
            Agency agency = new Agency(name, group);
            entityManager.persist(agency);
            return agency;
        });
    }

    public Person agent(String name, Agency agency, LocalDate since) {
        Person person = person(name, Role.AGENT);
        return in(() -> {
            Person kept = entityManager.find(Person.class, person.getId());
            Membership membership = new Membership(kept, entityManager.find(Agency.class, agency.getId()),
                    Membership.PRODUCER, List.of(), List.of(), since);
            entityManager.persist(membership);
            kept.worksFor(membership);
            return kept;
        });
    }

    public Actor actor(Person person) {
        return in(() -> actors.findByUsername(person.getUsername()).orElseThrow());
    }

    public <T> T as(Actor actor, Callable<T> task) {
        return in(() -> currentPerson.as(actor, task));
    }

    public <T> T as(Person person, Callable<T> task) {
        return as(actor(person), task);
    }

    public <T> T asSystem(Callable<T> task) {
        return as(Actor.system("test", Role.SYSTEM), task);
    }

    /** A leave of those days from today, entered by the person. */
    public UUID leave(Person person, int from, int to, Person deputy) {
        return as(person, () -> leaves.enter(new WantedLeave(today().plusDays(from), today().plusDays(to),
                deputy == null ? null : deputy.getPublicId())));
    }

    public LocalDate today() {
        return accesses.today();
    }
}
