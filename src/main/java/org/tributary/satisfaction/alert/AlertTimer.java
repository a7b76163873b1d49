package org.tributary.satisfaction.alert;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tributary.people.Actor;
import org.tributary.people.Background;
import org.tributary.people.Role;

/**
 * Looks on every node, every few minutes, whether something was released, and every hour whether an alert waits too long. It looks
 * at what is stored and hears no event, so that a node that dies between a release and its judgement loses nothing.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlertTimer {

    private static final String TASK = "alerts";

    @Inject
    AlertRounds rounds;

    @Inject
    Background background;

    @Schedule(hour = "*", minute = "4/5", persistent = false, info = "alerts on what was released")
    public void judge() throws Exception {
        background.work(Actor.system(TASK, Role.MANAGER), rounds::judge);
    }

    @Schedule(hour = "*", minute = "37", persistent = false, info = "alerts that wait")
    public void remind() throws Exception {
        background.work(Actor.system(TASK), rounds::remind);
    }
}
