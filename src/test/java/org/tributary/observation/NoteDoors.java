package org.tributary.observation;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.News;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.people.Actor;
import org.tributary.people.Agency;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.OwnerGroup;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.BaseEntity;
import org.tributary.privacy.Masking;

/**
 * The doors of notes on the rows of a database, wired by hand, without their interceptors. Persons 3 and 4 are agents, and only
 * 3 has an agency by name.
 */
final class NoteDoors extends WiredDoors {

    final Observations observations = new Observations();
    final HandedInNotes handedIn = new HandedInNotes();
    final HeldNotes heldNotes = new HeldNotes();
    final FlaggedNotes flaggedNotes = new FlaggedNotes();
    final ContactWays contactWays = new ContactWays();
    final StandingClock clock = new StandingClock("2026-11-21T12:00:00Z");
    private final CurrentPerson currentPerson = new CurrentPerson();

    NoteDoors(EntityManagerFactory factory) {
        super(factory);
        observations.entityManager = entityManager;
        observations.clock = clock;
        observations.currentPerson = currentPerson;
        observations.masking = new Masking();
        observations.fates = new Fates();
        observations.fates.fates = none();
        observations.fates.themes = none();
        observations.fates.stories = none();
        // Twice told of the same note would count twice.
        observations.arriving = new News().event();
        observations.submitted = news.event();
        observations.withdrawn = news.event();
        handedIn.entityManager = entityManager;
        handedIn.clock = clock;
        handedIn.masking = observations.masking;
        handedIn.submitted = news.event();
        observations.asked = news.event();
        handedIn.asked = news.event();
        heldNotes.opened = news.event();
        heldNotes.entityManager = entityManager;
        heldNotes.clock = clock;
        heldNotes.currentPerson = currentPerson;
        heldNotes.released = news.event();
        flaggedNotes.entityManager = entityManager;
        contactWays.entityManager = entityManager;
        contactWays.clock = clock;
        contactWays.currentPerson = currentPerson;
        contactWays.changed = news.event();
        in(() -> people(entityManager.unwrap(Connection.class)));
        actAs(3, Role.AGENT, Role.CURATOR);
    }

    static NoteDoors on(BothDatabases kind) {
        return new NoteDoors(
                kind.persistence(kind.create(), BaseEntity.class, Observation.class, NoteHold.class, NoteFlag.class,
                        ContactWay.class, Person.class, Agency.class, OwnerGroup.class, Membership.class));
    }

    private static boolean people(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into owner_group values (1, '" + UUID.randomUUID() + "', 1, 'g')");
            statement.execute("insert into agency values (2, '" + UUID.randomUUID() + "', 1, 'a', 'standard', 1, '')");
            for (int person : List.of(3, 4, 5)) {
                statement.execute("insert into person (id, public_id, version, username, name, roles, password_hash,"
                        + " enabled, counted, language, theme, current_membership_id, created_at) values (" + person + ", '"
                        + UUID.randomUUID() + "', 1, 'p" + person + "', 'P" + person
                        + "', 'agent', null, true, true, 'en', '', null, current_timestamp)");
            }
            return statement.execute("insert into membership values (5, '" + UUID.randomUUID()
                    + "', 1, 3, 2, 'producer', 'OH', '', date '2020-01-01', null)");
        }
    }

    void actAs(long person, Role... roles) {
        currentPerson.bind(new Actor(person, new UUID(0, person), "p" + person, "P", Set.of(roles), 2L, "a", 1L, List.of(),
                List.of(), "en", ""));
    }

    ObservationRow submit(NewObservation note) {
        return in(() -> observations.submit(note)).row();
    }

    @Override
    public void close() {
        currentPerson.bind(null);
        super.close();
    }

    @SuppressWarnings("unchecked")
    private static <T> Instance<T> none() {
        return (Instance<T>) Proxy.newProxyInstance(NoteDoors.class.getClassLoader(), new Class<?>[]{Instance.class},
                (proxy, method, arguments) -> null);
    }
}
