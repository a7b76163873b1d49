package org.tributary.publication;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tributary.people.Actor;
import org.tributary.people.Background;
import org.tributary.people.Role;
import org.tributary.platform.BusinessException;
import org.tributary.platform.Settings;
import org.tributary.product.FilingReminders;
import org.tributary.publication.contradiction.ContradictionWatch;

/** Looks every minute, on every node, for what is due; the row locks decide which node does it. */
@Singleton
@Startup
@DependsOn("Migration")
public class PublicationTimer {

    private static final Logger LOG = Logger.getLogger(PublicationTimer.class.getName());
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

    @Inject
    PublicationReviews reviews;

    /** In the day of the network; nobody is reminded at night. */
    @Schedule(hour = "*", minute = "7,37", persistent = false)
    void remind() throws Exception {
        LocalTime now = LocalTime.now(clock.withZone(settings.networkZone()));
        if (!now.isBefore(MORNING) && now.isBefore(EVENING)) {
            background.work(Actor.system("publication", Role.SYSTEM), () -> each(reminders.live(), reminders::remind)
                    + each(reviewReminders.near(), reviewReminders::remind) + each(filings.near(), filings::remind));
        }
        // What is released changes once a week: once a day is soon enough.
        if (!now.isBefore(MORNING) && now.isBefore(MORNING.plusMinutes(30))) {
            background.work(Actor.system("publication", Role.SYSTEM),
                    () -> each(contradictions.watched(), contradictions::look));
        }
    }

    /** Who left or lost a role keeps no review waiting. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void lookAfterReviews() throws Exception {
        background.work(Actor.system("publication", Role.SYSTEM), () -> each(reviews.open(), reviews::lookAfter));
    }

    /** Each has a transaction of its own: one that fails is reported, and keeps none of the others waiting. */
    static <T> int each(List<T> due, ToIntFunction<? super T> deed) {
        int done = 0;
        for (T one : due) {
            try {
                done += deed.applyAsInt(one);
            } catch (EJBException | PersistenceException | BusinessException failed) {
                LOG.log(Level.WARNING, "What was due of a publication failed; it is tried again.", failed);
            }
        }
        return done;
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void look() throws Exception {
        background.work(Actor.system("publication", Role.SYSTEM),
                () -> publications.publishDue() + publications.expireDue());
    }
}
