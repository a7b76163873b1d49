package org.tributary.notification;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;

/** Asks often on every node whether digests are due; the row of the week lets one of them write. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DigestTimer {

    private static final Actor ACTOR = Actor.system("digest", Role.SYSTEM);

    @Inject
    Digests digests;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Settings settings;

    @Inject
    Readiness readiness;

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "weekly digest")
    void look() throws Exception {
        if (settings.timers() && readiness.isReady()) {
            currentPerson.as(ACTOR, () -> {
                while (digests.writeSome()) {
                    // The next hundred.
                }
                return true;
            });
        }
    }

    @Schedule(hour = "3", minute = "40", persistent = false, info = "mails that ended long ago")
    void forget() throws Exception {
        if (settings.timers() && readiness.isReady()) {
            currentPerson.as(ACTOR, digests::forgetOldMails);
        }
    }
}
