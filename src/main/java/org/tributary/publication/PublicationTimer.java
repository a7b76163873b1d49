package org.tributary.publication;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;

/** Looks every minute, on every node, for what is due; the row locks decide which node does it. */
@Singleton
@Startup
@DependsOn("Migration")
public class PublicationTimer {

    @Inject
    Settings settings;

    @Inject
    Readiness readiness;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Publications publications;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void look() throws Exception {
        if (settings.timers() && readiness.isReady()) {
            currentPerson.as(Actor.system("publication", Role.SYSTEM),
                    () -> publications.publishDue() + publications.expireDue());
        }
    }
}
