package org.tributary.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;

/** How mails of a kind are ended: the last lines of each, and the headers by which mail programs offer it (RFC 8058). */
@ApplicationScoped
public class MailFooter {

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    /** @return the body with its last lines */
    String under(String body, Reader reader, String kind) {
        String choices = settings.address() + "/notification/preferences.xhtml";
        return body + (isNeeded(kind)
                ? texts.sayIn(reader.language(), "notification.mail.footerNeeded", choices)
                : texts.sayIn(reader.language(), "notification.mail.footer", link(reader, kind), choices));
    }

    Map<String, String> headers(Reader reader, String kind) {
        return isNeeded(kind)
                ? Map.of()
                : Map.of("List-Unsubscribe", "<" + link(reader, kind) + ">", "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click");
    }

    private String link(Reader reader, String kind) {
        return settings.address() + "/unsubscribe?token=" + reader.habit().getToken() + "&kind=" + kind;
    }

    private static boolean isNeeded(String kind) {
        return InboxKind.find(kind).map(InboxKind::isNeeded).orElse(false);
    }

    /** Whether mails of that kind are news, which a person chooses and may end; an invitation is none. */
    static boolean isNews(String kind) {
        return kind.equals(MailHabits.DIGEST) || Optional.of(kind).flatMap(InboxKind::find).isPresent();
    }
}
