package org.tributary.notification;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Actor;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Role;
import org.tributary.platform.MailIn;
import org.tributary.platform.MailServer;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;

/**
 * Empties the outbox, on every node. It opens the line first and takes mails then: a server that is down costs no mail a try,
 * and is asked again after ten seconds, twenty, at most every five minutes.
 */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final Actor ACTOR = Actor.system("mail", Role.SYSTEM);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean ending;
    private volatile @Nullable Trouble trouble;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Delivery delivery;

    @Inject
    Settings settings;

    @Inject
    MailIn mailIn;

    @Inject
    Readiness readiness;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Clock clock;

    /**
     * Why this node cannot send.
     *
     * @param since when the server was first found down
     * @param pause how long it is left alone now
     */
    public record Trouble(String reason, Instant since, Instant found, Duration pause) {

        /** A clock that was set back does not make the pause longer. */
        boolean isOver(Instant now) {
            return now.isBefore(found) || !now.isBefore(found.plus(pause));
        }

        static Trouble after(@Nullable Trouble before, String reason, Instant now) {
            if (before == null) {
                return new Trouble(reason, now, now, FIRST_PAUSE);
            }
            Duration twice = before.pause().multipliedBy(2);
            return new Trouble(reason, before.since(), now, twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false, info = "mail")
    void tick() {
        Optional<MailServer> server = settings.mailServer();
        Trouble last = trouble;
        if (server.isEmpty() || !settings.timers() || !readiness.isReady()
                || last != null && !last.isOver(clock.instant())) {
            return;
        }
        if (busy.compareAndSet(false, true)) {
            executor.submit(() -> work(server.get()));
        }
    }

    /** Why this node cannot send at the moment, if it cannot. */
    public Optional<Trouble> findTrouble() {
        return Optional.ofNullable(trouble);
    }

    @PreDestroy
    void end() {
        ending = true;
    }

    private void work(MailServer server) {
        try {
            currentPerson.as(ACTOR, () -> {
                if (delivery.isAnyDue()) {
                    drain(server);
                }
                return true;
            });
        } catch (Exception failed) {
            LOG.log(ending ? Level.FINE : Level.SEVERE, "The mails could not be sent and will be tried again", failed);
        } finally {
            busy.set(false);
        }
    }

    /** The mailbox that this portal reads, if it is of the sender's domain: another one's would not let it send for it. */
    private String returnTo(MailServer server) {
        String domain = server.from().replaceFirst("^.*@", "").replaceFirst(">$", "").strip();
        return mailIn.mailbox().map(MailIn.Mailbox::address)
                .filter(address -> address.toLowerCase(Locale.ROOT).endsWith("@" + domain.toLowerCase(Locale.ROOT))).orElse("");
    }

    private void drain(MailServer server) {
        try (SmtpLine line = SmtpLine.open(server, returnTo(server))) {
            trouble = null;
            boolean more = true;
            while (more && !ending && line.isOpen()) {
                more = delivery.deliverNext(line);
            }
        } catch (MessagingException unreachable) {
            trouble = Trouble.after(trouble, Delivery.said(unreachable), clock.instant());
            LOG.log(Level.WARNING, "The mail server {0} cannot be used: {1}. Mails wait until it can.",
                    new Object[]{server, Delivery.said(unreachable)});
        }
    }
}
