package org.tributary.satisfaction.driver;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tributary.people.Actor;
import org.tributary.people.Background;

/** Asks often on every node whether a release brought something that goes with the score. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DriverTimer {

    @Inject
    DriverWork work;

    @Inject
    Background background;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "drivers of the score")
    public void look() throws Exception {
        background.work(Actor.system("drivers of the score"), work::computeDue);
    }
}
