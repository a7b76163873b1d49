package org.tributary.satisfaction.report;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tributary.people.Actor;
import org.tributary.people.Background;
import org.tributary.people.Role;

/** Asks on every node, several times an hour, whether a report is due; where the first of a month was missed, it is made later. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportTimer {

    @Inject
    ReportRounds rounds;

    @Inject
    Background background;

    @Schedule(hour = "*", minute = "2/15", persistent = false, info = "monthly reports")
    public void look() throws Exception {
        background.work(Actor.system("monthly reports", Role.MANAGER), () -> {
            rounds.due().forEach(rounds::makeDue);
            return null;
        });
    }
}
