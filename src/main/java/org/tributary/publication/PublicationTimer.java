package org.tributary.publication;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import org.tributary.people.Actor;
import org.tributary.people.Background;
import org.tributary.people.Role;
import org.tributary.platform.Settings;
import org.tributary.product.FilingReminders;
import org.tributary.publication.contradiction.ContradictionWatch;

/** Looks every minute, on every node, for what is due; the row locks decide which node does it. */
@Singleton
@Startup
@DependsOn("Migration")
public class PublicationTimer {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Background background;

    @Inject
    LivePublications publications;

    @Inject
    Reminders reminders;

    @Inject
    ReviewReminders reviewReminders;

    @Inject
    ContradictionWatch contradictions;

    @Inject
    FilingReminders filings;

    /** In the day of the network; nobody is reminded at night. */
    @Schedule(hour = "*", minute = "7,37", persistent = false)
    void remind() throws Exception {
        LocalTime now = LocalTime.now(clock.withZone(settings.networkZone()));
        if (!now.isBefore(MORNING) && now.isBefore(EVENING)) {
            background.work(Actor.system("publication", Role.SYSTEM),
                    () -> reminders.live().stream().mapToInt(reminders::remind).sum()
                            + reviewReminders.near().stream().mapToInt(reviewReminders::remind).sum()
                            + filings.near().stream().mapToInt(filings::remind).sum());
        }
        // What is released changes once a week: once a day is soon enough.
        if (!now.isBefore(MORNING) && now.isBefore(MORNING.plusMinutes(30))) {
            background.work(Actor.system("publication", Role.SYSTEM),
                    () -> contradictions.watched().stream().mapToInt(contradictions::look).sum());
        }
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void look() throws Exception {
        background.work(Actor.system("publication", Role.SYSTEM),
                () -> publications.publishDue() + publications.expireDue());
    }
}
