package org.tributary.satisfaction.report;

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
import org.tributary.people.SavedView;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.FigureDoors;
import org.tributary.satisfaction.ReleasedAnswer;
import org.tributary.satisfaction.Target;
import org.tributary.satisfaction.alert.Alert;
import org.tributary.satisfaction.alert.AlertRule;
import org.tributary.satisfaction.alert.Alerts;

/** The doors of monthly reports on the rows of a database, wired by hand. Mia (3) is a manager. */
final class ReportDoors extends WiredDoors {

    final StandingClock clock = new StandingClock("2026-10-05T12:00:00Z");
    final Reports reports = new Reports();
    final ReportRounds rounds = new ReportRounds();
    final FigureDoors figures;
    private final CurrentPerson currentPerson = new CurrentPerson();

    ReportDoors(BothDatabases kind) {
        super(kind.persistence(kind.create(), BaseEntity.class, ReportPlan.class, Report.class, ReleasedAnswer.class,
                Target.class,
                AlertRule.class, Alert.class, SavedView.class, Person.class, Agency.class, OwnerGroup.class, Membership.class));
        Settings settings = FigureDoors.newYork();
        figures = new FigureDoors(entityManager, currentPerson, clock, settings);
        ReportWords words = new ReportWords();
        words.texts = new Texts();
        ReportAuthor author = new ReportAuthor();
        author.satisfaction = figures.satisfaction;
        author.participation = figures.participation;
        author.targets = figures.targets;
        author.alerts = new Alerts() {
            @Override
            public List<Alert.Row> list() {
                return List.of();
            }
        };
        author.words = words;
        author.clock = clock;
        author.settings = settings;
        rounds.entityManager = entityManager;
        ReportMaker maker = new ReportMaker();
        maker.entityManager = entityManager;
        maker.author = author;
        maker.clock = clock;
        maker.made = news.event();
        rounds.maker = maker;
        rounds.settings = settings;
        rounds.clock = clock;
        reports.entityManager = entityManager;
        reports.currentPerson = currentPerson;
        reports.maker = maker;
        reports.settings = settings;
        reports.clock = clock;
        run(() -> entityManager
                .createNativeQuery(
                        """
                insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted, language, theme,
                    current_membership_id, created_at)
                values (3, cast(?1 as uuid), 1, 'mia', 'Mia', 'manager', null, true, false, 'en', '', null, current_timestamp)""")
                .setParameter(1, new UUID(0, 3).toString()).executeUpdate());
        currentPerson.bind(new Actor(3, new UUID(0, 3), "mia", "Mia", Set.of(Role.MANAGER), null, null, null, List.of(),
                List.of(), "en", ""));
    }

    @Override
    public void close() {
        currentPerson.bind(null);
        super.close();
    }
}
