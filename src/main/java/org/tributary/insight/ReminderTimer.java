package org.tributary.insight;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.tributary.people.Actor;
import org.tributary.people.Background;

/** Asks on every node, every hour, whether something on the desk waits too long. */
@Singleton
@Startup
public class ReminderTimer {

    @Inject
    DeskReminders reminders;

    @Inject
    Background background;

    @Schedule(hour = "*", minute = "23", persistent = false, info = "reminders of the curators' desk")
    public void look() throws Exception {
        background.work(Actor.system("desk reminders"), reminders::remind);
    }
}
