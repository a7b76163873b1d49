package org.tributary.people;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.UUID;

/** Every minute, on every node: last days take effect, leaves without anybody are told. Row locks decide which node does it. */
@Singleton
@Startup
@DependsOn("Migration")
public class LeaveTimer {

    @Inject
    Background background;

    @Inject
    Departures departures;

    @Inject
    UnattendedLeaves unattended;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void look() throws Exception {
        background.work(Actor.system("leaving", Role.SYSTEM), () -> {
            for (UUID person : departures.due()) {
                departures.takeEffect(person);
            }
            return unattended.tell();
        });
    }
}
