package org.tributary.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.notification.MailFigures;
import org.tributary.notification.MailSender;
import org.tributary.notification.Mails;
import org.tributary.platform.MailServer;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Texts;

/** How the mail does, on the page of whoever runs the portal. */
@Named
@RequestScoped
public class OutboxCard {

    private @Nullable MailFigures figures;

    @Inject
    Mails mails;

    @Inject
    MailSender sender;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    /** A mail that did not arrive, in words. */
    public record Line(String address, String subject, String why, String when) {
    }

    public boolean isOn() {
        return mails.isOn();
    }

    public String getWaiting() {
        OffsetDateTime oldest = figures().oldest();
        return oldest == null
                ? texts.number(figures().waiting())
                : texts.say("notification.outbox.waitingSince", figures().waiting(), moment(oldest.toInstant()));
    }

    /** Whether this node can send, or what the server said. */
    public String getServer() {
        String server = settings.mailServer().map(MailServer::toString).orElse("");
        return sender.findTrouble()
                .map(trouble -> texts.say("notification.outbox.trouble", server, moment(trouble.since()), trouble.reason()))
                .orElseGet(() -> texts.say("notification.outbox.works", server));
    }

    public List<Line> getFailed() {
        return figures().failed().stream().map(one -> new Line(one.address(), one.subject(),
                texts.get(one.bounced() ? "notification.outbox.bounced" : "notification.outbox.givenUp"),
                moment(one.at().toInstant()))).toList();
    }

    private String moment(Instant at) {
        return Dates.shortMoment(LocalDateTime.ofInstant(at, settings.networkZone()));
    }

    private MailFigures figures() {
        MailFigures known = figures;
        if (known == null) {
            known = mails.figures();
            figures = known;
        }
        return known;
    }
}
