package org.tributary.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.tributary.satisfaction.alert.AlertRaised;
import org.tributary.satisfaction.report.ReportMade;

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

    void hear(@Observes ReportMade event) {
        inboxes.write(Set.of(event.recipient()), InboxKind.REPORT, "report", event.id(), event.month(), "",
                "/satisfaction/report.xhtml?id=" + event.id());
    }
}
