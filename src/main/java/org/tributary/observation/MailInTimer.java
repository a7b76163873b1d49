package org.tributary.observation;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.platform.MailIn;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;

/** Looks into the mailbox every minute, on every node; the lease in the database lets one of them read it. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailInTimer {

    private static final Logger LOG = Logger.getLogger(MailInTimer.class.getName());

    @Inject
    Settings settings;

    @Inject
    MailIn mailIn;

    @Inject
    Readiness readiness;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    ObservationDrafts drafts;

    @Inject
    @Any
    Instance<ReturnedMail> returned;

    private boolean unreachable;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void look() throws Exception {
        Optional<MailIn.Mailbox> mailbox = mailIn.mailbox();
        if (mailbox.isPresent() && settings.timers() && readiness.isReady()) {
            currentPerson.as(Actor.system("mail in"), () -> {
                read(mailbox.get());
                return true;
            });
        }
    }

    /** Also where mail is not taken in any more: what came before is deleted in its time. */
    @Schedule(hour = "*", minute = "41", persistent = false)
    void deleteOld() throws Exception {
        if (settings.timers() && readiness.isReady()) {
            currentPerson.as(Actor.system("mail in"), drafts::deleteOld);
        }
    }

    private void read(MailIn.Mailbox mailbox) {
        if (!drafts.lease()) {
            return;
        }
        try {
            new MailReader(mailbox).read(mail -> drafts.take(mail) != ObservationDrafts.Taken.REFUSED,
                    report -> returned.stream().anyMatch(one -> one.cameBack(report)));
            unreachable = false;
        } catch (MessagingException notNow) {
            // The kind only: what the mail server answers may repeat what is in a mail. Said once until it answers again.
            if (!unreachable) {
                LOG.log(Level.WARNING, "The mailbox of TRIBUTARY_MAILIN_HOST cannot be read ({0}); it is tried every minute.",
                        notNow.getClass().getSimpleName());
            }
            unreachable = true;
        } finally {
            drafts.release();
        }
    }
}
