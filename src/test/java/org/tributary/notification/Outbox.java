package org.tributary.notification;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.platform.BaseEntity;
import org.tributary.people.Actor;
import org.tributary.people.Agency;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.OwnerGroup;
import org.tributary.people.Person;
import org.tributary.people.Role;
import org.tributary.platform.MailServer;
import org.tributary.platform.Readiness;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;

/** One node's outbox on a database, wired by hand, with a clock that can be set. Persons 1 and 2 have addresses, 3 has none. */
final class Outbox extends WiredDoors {

    final Mails mails = new Mails();
    final Delivery delivery = new Delivery();
    final InvitationMails invitations = new InvitationMails();
    final InboxMails inboxMails = new InboxMails();
    final Bounces bounces = new Bounces();
    final Digests digests = new Digests();
    final MailHabits habits = new MailHabits();
    final Settings settings;
    final StandingClock clock = new StandingClock("2026-11-23T17:00:00Z");

    Outbox(EmptyDatabase database, int port) {
        super(PlainPersistence.on(database, BaseEntity.class, QueuedMail.class, MailHabit.class, InboxItem.class, Person.class,
                Membership.class, Agency.class, OwnerGroup.class));
        settings = new Settings() {
            @Override
            public Optional<MailServer> mailServer() {
                return port == 0 ? Optional.empty() : Optional.of(server(port));
            }

            @Override
            public ZoneId networkZone() {
                return ZoneId.of("America/New_York");
            }

            @Override
            public String address() {
                return "https://portal.test";
            }
        };
        mails.entityManager = entityManager;
        mails.settings = settings;
        mails.clock = clock;
        delivery.entityManager = entityManager;
        delivery.clock = clock;
        delivery.settings = settings;
        delivery.ended = news.event();
        bounces.entityManager = entityManager;
        bounces.clock = clock;
        bounces.ended = delivery.ended;
        delivery.footer = new MailFooter();
        delivery.footer.settings = settings;
        delivery.footer.texts = new Texts();
        inboxMails.entityManager = entityManager;
        inboxMails.mails = mails;
        inboxMails.settings = settings;
        inboxMails.readiness = new Readiness();
        inboxMails.readiness.done("start");
        inboxMails.texts = new Texts();
        inboxMails.words = new InboxWords();
        inboxMails.words.texts = new Texts();
        digests.words = inboxMails.words;
        inboxMails.clock = clock;
        digests.entityManager = entityManager;
        digests.mails = mails;
        digests.settings = settings;
        digests.texts = new Texts();
        digests.clock = clock;
        habits.entityManager = entityManager;
        habits.settings = settings;
        habits.currentPerson = new CurrentPerson();
        invitations.mails = mails;
        invitations.settings = settings;
        invitations.texts = new Texts();
    }

    static void people(EmptyDatabase database) throws Exception {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            for (String name : List.of("1 one@agency.test", "2 two@agency.test", "3 three")) {
                String[] parts = name.split(" ");
                statement.execute(
                        "insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted,"
                                + " language, theme, current_membership_id, created_at) values (" + parts[0] + ", '"
                                + UUID.randomUUID() + "', 1, '" + parts[1]
                                + "', 'Person " + parts[0]
                                + "', 'agent', null, true, true, 'en', '', null, current_timestamp)");
            }
        }
    }

    static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, "", "", "Tributary <portal@carrier.test>", false);
    }

    void queue(String key, String address) {
        run(() -> mails.write(new Mail(key, address, null, "invitation", "Subject " + key, "Body of " + key)));
    }

    /** Sends all that is due, each mail in a transaction of its own. @return how many it took */
    int drain(int port) throws MessagingException {
        int taken = 0;
        boolean more = true;
        while (more) {
            try (SmtpLine line = SmtpLine.open(server(port), "bounces@carrier.test")) {
                while (more && line.isOpen()) {
                    more = in(() -> delivery.deliverNext(line));
                    taken += more ? 1 : 0;
                }
            }
        }
        return taken;
    }

    /** Something happened to these persons, and is written as the events' observer does. */
    void happens(InboxKind kind, String title, Long... persons) {
        UUID subject = UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
        run(() -> {
            Map<Long, InboxItem> items = new HashMap<>();
            for (Long person : persons) {
                items.put(person, new InboxItem(person, kind, "insight", subject, title, "", "/insight/view.xhtml",
                        clock.instant()));
            }
            items.values().forEach(entityManager::persist);
            inboxMails.tell(items, kind);
        });
    }

    /** Writes all digests that are due. */
    void digest() {
        while (in(digests::writeSome)) {
            // The next ones.
        }
    }

    void actAs(long person) {
        habits.currentPerson.bind(new Actor(person, new UUID(0, person), "one@agency.test", "Person", Set.of(Role.AGENT), null,
                null, null, List.of(), List.of(), "en", ""));
    }

    QueuedMail mail(String key) {
        return in(() -> entityManager.createQuery("select m from QueuedMail m where m.key = :key", QueuedMail.class)
                .setParameter("key", key).getSingleResult());
    }

    List<MailEnded> ended() {
        return news.told().stream().map(MailEnded.class::cast).toList();
    }

    void at(String moment) {
        clock.at(Instant.parse(moment));
    }

    void pass(Duration time) {
        clock.pass(time);
    }
}
