package org.tributary.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Allowed;
import org.tributary.people.Role;

/** Mails that the mail server took and another one brought back later. */
@Stateless
public class Bounces {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    Event<MailEnded> ended;

    /**
     * Marks the mail as bounced; news goes to its reader no more until they say that the address works again. Only who saw the
     * mail knows its Message-ID, so nobody else can make a mail bounce. Reported twice it bounces once.
     *
     * @param messageId without its brackets
     * @param said what the other server said
     * @return whether it is a mail of ours
     */
    @Allowed(Role.SYSTEM)
    public boolean returned(String messageId, String said) {
        Optional<QueuedMail> sent = find(messageId);
        sent.filter(mail -> mail.state().canBecome(MailState.BOUNCED)).ifPresent(mail -> {
            mail.end(MailState.BOUNCED, said, clock.instant());
            Long person = mail.getPerson();
            if (person != null && MailFooter.isNews(mail.getKind())) {
                new Readers(entityManager).habit(person).bounced(mail.getReason(), clock.instant());
            }
            ended.fire(new MailEnded(mail.getKey(), MailState.BOUNCED));
        });
        return sent.isPresent();
    }

    private Optional<QueuedMail> find(String messageId) {
        UUID id = id(messageId.split("@", 2)[0]);
        return id == null
                ? Optional.empty()
                : entityManager.createQuery("select m from QueuedMail m where m.publicId = :id", QueuedMail.class)
                        .setParameter("id", id).getResultStream().findFirst();
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException anotherPortalsMail) {
            return null;
        }
    }
}
