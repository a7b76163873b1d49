package org.tributary.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.people.Allowed;
import org.tributary.people.Role;
import org.tributary.platform.Settings;

/** The outbox: what is written here in a transaction is sent once that is through, by whichever node comes first. */
@Stateless
public class Mails {

    private static final int MOST_FAILED = 10;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether there is a mail server. Without one nothing is queued, so that nothing stale goes out when there is one. */
    @Allowed(toAnyone = true)
    public boolean isOn() {
        return settings.mailServer().isPresent();
    }

    /** Queues a mail as part of this transaction, unless one of its key was queued before, or mail is off. */
    @Allowed
    public void write(Mail mail) {
        if (!isOn()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        entityManager.createNativeQuery("""
                insert into mail (id, public_id, version, mail_key, person_id, address, kind, subject, body, state, attempts,
                    queued_at, next_at, reason)
                values (nextval('tributary_seq'), cast(?1 as uuid), 1, ?2, cast(?3 as bigint), ?4, ?5, ?6, ?7, 'waiting', 0,
                    ?8, ?9, '')
                on conflict do nothing""").setParameter(1, UUID.randomUUID().toString()).setParameter(2, mail.key())
                .setParameter(3, mail.person()).setParameter(4, mail.address()).setParameter(5, mail.kind())
                .setParameter(6, mail.subject()).setParameter(7, mail.body()).setParameter(8, now).setParameter(9, now)
                .executeUpdate();
    }

    /** Takes back what still waits of the keys that begin so, because it no longer holds: a revoked invitation. */
    @Allowed
    public void takeBack(String keyStart) {
        entityManager.createQuery("delete from QueuedMail m where m.state = 'waiting' and m.key like :start escape '\\'")
                .setParameter("start", keyStart.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .executeUpdate();
    }

    /** Where the mails of these keys are; what was never queued is left out. */
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL, Role.SYSTEM})
    public Map<String, MailState> statesOf(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : entityManager.createQuery("select m from QueuedMail m where m.key in :keys", QueuedMail.class)
                        .setParameter("keys", keys).getResultStream()
                        .collect(Collectors.toMap(QueuedMail::getKey, QueuedMail::state));
    }

    /** How the outbox does, for whoever runs the portal: in two statements. */
    @Allowed(Role.ADMINISTRATOR)
    public MailFigures figures() {
        Object[] waiting = entityManager.createQuery("""
                select count(m), min(m.queuedAt) from QueuedMail m where m.state = 'waiting'""", Object[].class)
                .getSingleResult();
        List<MailFigures.Failed> failed = entityManager.createQuery("""
                select m from QueuedMail m where m.state = 'bounced' or m.state = 'given_up'
                order by m.endedAt desc, m.id desc""", QueuedMail.class).setMaxResults(MOST_FAILED).getResultStream()
                .map(MailFigures.Failed::of).toList();
        return new MailFigures((Long) waiting[0], (OffsetDateTime) waiting[1], failed);
    }
}
