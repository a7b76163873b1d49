package org.tributary.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tributary.satisfaction.alert.AlertRaised;

/** What those who review satisfaction are to look at. */
@ApplicationScoped
public class SatisfactionInboxWriter {

    @Inject
    InboxWriter inboxes;

    void hear(@Observes AlertRaised event) {
        String facts = event.facts().text();
        inboxes.write(event.recipients(), event.neglected() ? InboxKind.ALERT_NEGLECTED : InboxKind.ALERT, "alert", event.id(),
                facts, facts, "/satisfaction/alerts.xhtml?id=" + event.id());
    }
}
