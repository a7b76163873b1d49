package org.tributary.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/**
 * Sends the mails of the outbox one by one. The row of a mail is locked while it is sent, so no other node takes it; a node
 * that dies lets go of it. Only where it dies between the server's word and the commit, the mail goes twice, under the same
 * Message-ID.
 */
@Stateless
public class Delivery {

    /** Nothing waits longer than a day: whoever seems to, was queued while the clock was ahead, and is due. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(25);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    MailFooter footer;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<MailEnded> ended;

    /** Whether any mail is due, seen without a lock. */
    @Allowed(Role.SYSTEM)
    public boolean isAnyDue() {
        Instant now = clock.instant();
        return entityManager.createQuery("""
                select count(m) from QueuedMail m where m.state = 'waiting' and (m.nextAt <= :now or m.nextAt > :ahead)""",
                Long.class).setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("ahead", now.plus(LONGEST_WAIT).atOffset(ZoneOffset.UTC)).getSingleResult() > 0;
    }

    /** Takes the next mail that is due and that nobody else has, and sends it. @return whether there was one */
    @Allowed(Role.SYSTEM)
    public boolean deliverNext(SmtpLine line) {
        Optional<QueuedMail> next = take();
        next.ifPresent(mail -> {
            if (MailFooter.isNews(mail.getKind()) && mail.getPerson() != null) {
                deliverNews(mail, mail.getPerson(), line);
            } else {
                deliver(mail, mail.getBody(), Map.of(), line);
            }
            if (mail.state() != MailState.WAITING) {
                ended.fire(new MailEnded(mail.getKey(), mail.state()));
            }
        });
        return next.isPresent();
    }

    /** News waits for the end of the reader's quiet hours, and goes to nobody who left or does not want it any more. */
    private void deliverNews(QueuedMail mail, long person, SmtpLine line) {
        MailHabit habit = new Readers(entityManager).habit(person);
        Optional<Reader> reader = new Readers(entityManager).find(person).filter(one -> isWanted(one, mail.getKind()));
        if (reader.isEmpty()) {
            entityManager.remove(mail);
            return;
        }
        Optional<Instant> later = habit.quietUntil(clock.instant(), settings.networkZone());
        if (later.isPresent()) {
            mail.waitUntil(later.get());
            return;
        }
        deliver(mail, footer.under(mail.getBody(), reader.get(), mail.getKind()), footer.headers(reader.get(), mail.getKind()),
                line);
        if (mail.state() == MailState.BOUNCED) {
            habit.bounced(mail.getReason(), clock.instant());
        }
    }

    private static boolean isWanted(Reader reader, String kind) {
        return !reader.habit().isBounced()
                && InboxKind.find(kind).map(one -> reader.habit().way(one) != MailWay.INBOX).orElse(true);
    }

    private Optional<QueuedMail> take() {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<QueuedMail> due = entityManager.createNativeQuery("""
                select * from mail where state = 'waiting' and (next_at <= ?1 or next_at > ?2)
                order by next_at, id limit 1 for update skip locked""", QueuedMail.class)
                .setParameter(1, Timestamp.from(now)).setParameter(2, Timestamp.from(now.plus(LONGEST_WAIT)))
                .getResultList();
        return due.stream().findFirst();
    }

    private void deliver(QueuedMail mail, String body, Map<String, String> headers, SmtpLine line) {
        Instant now = clock.instant();
        try {
            line.send(mail.getPublicId().toString(), mail.getAddress(), mail.getSubject(), body, headers, now);
            mail.end(MailState.SENT, "", now);
        } catch (AddressException noAddress) {
            mail.end(MailState.BOUNCED, said(noAddress), now);
        } catch (SendFailedException refused) {
            if (refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
                mail.end(MailState.BOUNCED, said(refused), now);
            } else {
                mail.failed(said(refused), now);
            }
        } catch (MessagingException failed) {
            mail.failed(said(failed), now);
        }
    }

    /** What the server said: the innermost of the messages. */
    static String said(MessagingException failed) {
        Exception innermost = failed;
        while (innermost instanceof MessagingException outer && outer.getNextException() != null) {
            innermost = outer.getNextException();
        }
        String message = innermost.getMessage();
        return message == null || message.isBlank() ? innermost.getClass().getSimpleName() : message.strip();
    }
}
