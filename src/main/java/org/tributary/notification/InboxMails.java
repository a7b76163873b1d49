package org.tributary.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.tributary.people.PersonLeft;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;

/** Mails new rows of inboxes to those who want to hear of their kind at once, in the transaction that wrote the rows. */
@ApplicationScoped
public class InboxMails {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Mails mails;

    @Inject
    Settings settings;

    @Inject
    Readiness readiness;

    @Inject
    Texts texts;

    @Inject
    InboxWords words;

    @Inject
    Clock clock;

    /** Nothing goes out while the portal starts: the demo network's past is no news. */
    void tell(Map<Long, InboxItem> items, InboxKind kind) {
        if (items.isEmpty() || !mails.isOn() || !readiness.isReady()) {
            return;
        }
        for (Reader reader : new Readers(entityManager).of(items.keySet())) {
            if (reader.takes(kind, MailWay.AT_ONCE)) {
                InboxItem item = items.get(reader.person());
                mails.write(mail(reader, item, kind));
                item.tell(clock.instant());
            }
        }
    }

    private Mail mail(Reader reader, InboxItem item, InboxKind kind) {
        String happened = texts.sayIn(reader.language(), "notification.kind." + kind.code());
        String title = texts.in(reader.language(), () -> words.title(kind, item.getTitle()));
        String detail = texts.in(reader.language(), () -> words.detail(kind, item.getDetail()));
        String subject = texts.sayIn(reader.language(), "notification.mail.subject", happened, title);
        String body = texts.sayIn(reader.language(), "notification.mail.body", firstName(reader), happened, title,
                detail.isEmpty() ? "" : "\n\n" + detail, texts.sayIn(reader.language(), toDo(kind)), link(settings, item));
        return new Mail("inbox:" + item.getPublicId(), reader.address(), reader.person(), kind.code(), subject, body);
    }

    private static String toDo(InboxKind kind) {
        return switch (kind) {
            case MUST_READ, NEW_VERSION, DUE -> "notification.mail.do.read";
            case REVIEW_ASKED -> "notification.mail.do.review";
            case APPROVED, DEPUTY_APPROVED -> "notification.mail.do.publish";
            case RETURNED, DEPUTY_RETURNED -> "notification.mail.do.revise";
            default -> "notification.mail.do.look";
        };
    }

    /** Opening it marks the item as seen and leads on. */
    static String link(Settings settings, InboxItem item) {
        return settings.address() + "/notification/inbox.xhtml?open=" + item.getPublicId();
    }

    static String firstName(Reader reader) {
        return reader.name().split(" ")[0];
    }

    /** What still waits for somebody who left is not sent. */
    void hear(@Observes PersonLeft event) {
        entityManager.createQuery("delete from QueuedMail m where m.state = 'waiting' and m.person = :person")
                .setParameter("person", event.person()).executeUpdate();
    }
}
