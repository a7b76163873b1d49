package org.tributary.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tributary.notification.Bounces;
import org.tributary.observation.DeliveryReport;
import org.tributary.observation.ReturnedMail;

/** Tells the outbox which of its mails came back into the mailbox that agents mail their notes to. */
@ApplicationScoped
public class ReturnedMails implements ReturnedMail {

    @Inject
    Bounces bounces;

    @Override
    public boolean cameBack(DeliveryReport report) {
        return bounces.returned(report.messageId(), report.said());
    }
}
