package org.tributary.satisfaction.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tributary.fixtures.BothDatabases;
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
import org.tributary.platform.Settings;
import org.tributary.satisfaction.FigureDoors;
import org.tributary.satisfaction.ReleasedAnswer;

/** The doors of alerts on the rows of a database, wired by hand. Mia (3) and Max (4) are managers, Ada (5) administers, Ann (6) is an agent. */
final class AlertDoors extends WiredDoors {

    static final UUID MAX = new UUID(0, 4);
    static final UUID ANN = new UUID(0, 6);

    final StandingClock clock = new StandingClock("2026-11-23T12:00:00Z");
    final AlertRules rules = new AlertRules();
    final Alerts alerts = new Alerts();
    final AlertRounds rounds = new AlertRounds();
    final FigureDoors figures;
    private final CurrentPerson currentPerson = new CurrentPerson();

    AlertDoors(BothDatabases kind) {
        super(kind.persistence(kind.create(), BaseEntity.class, AlertRule.class, Alert.class, ReleasedAnswer.class,
                Person.class,
                Agency.class, OwnerGroup.class, Membership.class));
        Settings settings = FigureDoors.newYork();
        figures = new FigureDoors(entityManager, currentPerson, clock, settings);
        AlertPeople people = new AlertPeople();
        people.entityManager = entityManager;
        Readings readings = new Readings();
        readings.satisfaction = figures.satisfaction;
        readings.participation = figures.participation;
        AlertJudge judge = new AlertJudge();
        judge.entityManager = entityManager;
        judge.readings = readings;
        judge.people = people;
        judge.clock = clock;
        judge.raised = news.event();
        rounds.entityManager = entityManager;
        rounds.judge = judge;
        rounds.settings = settings;
        rounds.clock = clock;
        rules.entityManager = entityManager;
        rules.currentPerson = currentPerson;
        rules.people = people;
        rules.judge = judge;
        rules.clock = clock;
        alerts.entityManager = entityManager;
        alerts.currentPerson = currentPerson;
        alerts.people = people;
        alerts.settings = settings;
        alerts.clock = clock;
        in(() -> people(entityManager.unwrap(Connection.class)));
        currentPerson.bind(new Actor(3, new UUID(0, 3), "mia", "Mia", Set.of(Role.MANAGER), null, null, null, List.of(),
                List.of(), "en", ""));
    }

    private static boolean people(Connection connection) throws SQLException {
        person(connection, 3, "Mia", "manager");
        person(connection, 4, "Max", "manager");
        person(connection, 5, "Ada", "administrator");
        person(connection, 6, "Ann", "agent");
        return true;
    }

    private static void person(Connection connection, int id, String name, String roles) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted,"
                            + " language, theme, current_membership_id, created_at) values (" + id + ", '" + new UUID(0, id)
                            + "', 1, '" + name.toLowerCase(java.util.Locale.ROOT) + "', '" + name + "', '" + roles
                            + "', null, true, false, 'en', '', null, current_timestamp)");
        }
    }

    /** A Monday passed, with or without something new. @return how many alerts it raised */
    int release() {
        return in(() -> {
            clock.pass(java.time.Duration.ofDays(7));
            figures.releasedAt(clock.instant());
            return rounds.judge();
        });
    }

    int judge() {
        return in(rounds::judge);
    }

    int remind() {
        return in(rounds::remind);
    }

    int write(NewRule rule) {
        return in(() -> rules.write(rule));
    }

    List<Alert.Row> list() {
        return in(alerts::list);
    }

    @Override
    public void close() {
        currentPerson.bind(null);
        super.close();
    }
}
