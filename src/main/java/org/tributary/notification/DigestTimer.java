package org.tributary.notification;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tributary.people.Actor;
import org.tributary.people.Background;
import org.tributary.people.Role;

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
    Background background;

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "weekly digest")
    void look() throws Exception {
        background.work(ACTOR, () -> {
            while (digests.writeSome()) {
                // The next hundred.
            }
            return true;
        });
    }

    @Schedule(hour = "3", minute = "40", persistent = false, info = "mails that ended long ago")
    void forget() throws Exception {
        background.work(ACTOR, digests::forgetOldMails);
    }
}
