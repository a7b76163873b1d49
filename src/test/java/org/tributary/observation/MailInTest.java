package org.tributary.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.MailReports;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.people.Actor;
import org.tributary.people.Agency;
import org.tributary.people.CurrentPerson;
import org.tributary.people.Membership;
import org.tributary.people.OwnerGroup;
import org.tributary.people.Person;
import org.tributary.people.PersonLeft;
import org.tributary.people.Role;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.MailIn;
import org.tributary.platform.NotFound;
import org.tributary.privacy.Masking;

/** From a real mailbox to a masked draft and to its end. */
class MailInTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String WORDS = "One bill for both cars, says the customer at 614-555-0143.";

    private final ObservationDrafts drafts = new ObservationDrafts();
    private final DraftEnds ends = new DraftEnds();
    private final List<DeliveryReport> reports = new ArrayList<>();
    private GreenMail mailServer;
    private GreenMailUser mailbox;
    private EntityManagerFactory factory;
    private EmptyDatabase database;

    @BeforeEach
    void open() throws Exception {
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mailServer.start();
        mailbox = mailServer.setUser("notes@carrier.test", "notes@carrier.test", "secret");
        database = EmptyDatabase.named("mail" + UUID.randomUUID());
        factory = PlainPersistence.on(database.url(), BaseEntity.class, Observation.class, ObservationDraft.class, Person.class,
                Agency.class, OwnerGroup.class, Membership.class);
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("insert into owner_group values (1, '" + UUID.randomUUID() + "', 1, 'g')");
            statement.execute("insert into agency values (2, '" + UUID.randomUUID() + "', 1, 'a', 'standard', 1, '')");
            person(statement, 3, "pat@agency.test", "agent", true);
            person(statement, 4, "left@agency.test", "agent", false);
            person(statement, 5, "staff@carrier.test", "curator", true);
            person(statement, 6, "idle@agency.test", "agent", true);
            member(statement, 13, 3, "null");
            member(statement, 14, 4, "null");
            member(statement, 16, 6, "date '2026-10-31'");
        }
        EntityManager entityManager = factory.createEntityManager();
        drafts.entityManager = entityManager;
        drafts.clock = at(NOW);
        drafts.currentPerson = new CurrentPerson();
        drafts.masking = new Masking();
        ends.entityManager = entityManager;
        actAs(3);
    }

    @AfterEach
    void close() {
        drafts.currentPerson.bind(null);
        factory.close();
        mailServer.stop();
    }

    @Test
    void a_mail_of_an_agent_becomes_a_masked_draft_and_leaves_the_mailbox() throws Exception {
        arrive("Pat Moran <Pat@Agency.test>", "<1@agency.test>", WORDS + "\n\n-- \nPat, 614-555-0199");
        read("");
        ObservationDrafts.Row draft = mine().get(0);
        assertEquals("One bill for both cars, says the customer at [phone].", draft.text());
        assertEquals(NOW.plus(Duration.ofDays(7)), draft.keptUntil().toInstant());
        assertEquals(0, inbox().getMessageCount());
        assertFalse(everything().contains("555-0199"), "the raw text is nowhere in the database");
    }

    @Test
    void the_same_mail_twice_is_one_draft_even_after_that_one_is_gone() throws Exception {
        arrive("pat@agency.test", "<1@agency.test>", WORDS);
        arrive("pat@agency.test", "<1@agency.test>", WORDS);
        read("");
        assertEquals(1, mine().size());
        in(() -> {
            drafts.discard(mine().get(0).id());
            return null;
        });
        arrive("pat@agency.test", "<1@agency.test>", WORDS);
        read("");
        assertEquals(0, mine().size());
        assertEquals(0, inbox().getMessageCount());
    }

    @Test
    void from_anybody_but_an_agent_at_work_it_goes_aside_without_an_answer() throws Exception {
        for (String sender : List.of("nobody@elsewhere.test", "left@agency.test", "staff@carrier.test", "idle@agency.test")) {
            arrive(sender, "<" + sender + ">", WORDS);
        }
        arrive("pat@agency.test, other@agency.test", "<two@agency.test>", WORDS);
        arrive("pat@agency.test", "<empty@agency.test>", "\n-- \nPat");
        read("Not ours");
        assertEquals(0, inbox().getMessageCount());
        assertEquals(6, mailServer.getManagers().getImapHostManager().getFolder(mailbox, "Not ours").getMessageCount());
        assertEquals(0, in(() -> drafts.deleteOld()));
        arrive("nobody@elsewhere.test", "<again@elsewhere.test>", WORDS);
        read("");
        assertEquals(0, inbox().getMessageCount());
        assertEquals(List.of(), mine());
    }

    @Test
    void a_draft_is_its_authors_and_ends_with_its_note_its_week_and_its_author() throws Exception {
        arrive("pat@agency.test", "<1@agency.test>", WORDS);
        arrive("pat@agency.test", "<2@agency.test>", "Another one");
        read("");
        ObservationDrafts.Row first = mine().get(0);
        actAs(6);
        assertEquals(List.of(), mine());
        assertThrows(NotFound.class, () -> in(() -> {
            drafts.discard(first.id());
            return null;
        }));
        actAs(3);
        submitted(first.clientId());
        assertEquals(List.of("Another one"), mine().stream().map(ObservationDrafts.Row::text).toList());
        drafts.clock = at(NOW.plus(Duration.ofDays(7)));
        assertEquals(List.of(), mine());
        assertEquals(1, in(() -> drafts.deleteOld()));
        drafts.clock = at(NOW);
        arrive("pat@agency.test", "<3@agency.test>", "A third one");
        read("");
        in(() -> {
            ends.hear(new PersonLeft(3, null));
            return null;
        });
        assertEquals(List.of(), mine());
    }

    @Test
    void a_mail_of_ours_that_comes_back_is_reported_and_no_draft() throws Exception {
        reported("7c9e6679-7425-40de-944b-e07fc1f90ae7@carrier.test", "failed");
        reported("late@carrier.test", "delayed");
        reported("1@elsewhere.test", "failed");
        read("Aside");
        assertEquals(List.of(
                new DeliveryReport("7c9e6679-7425-40de-944b-e07fc1f90ae7@carrier.test",
                        "550 5.1.1 <pat@agency.test>: no such user"),
                new DeliveryReport("1@elsewhere.test", "550 5.1.1 <pat@agency.test>: no such user")), reports);
        assertEquals(0, inbox().getMessageCount());
        assertEquals(2, mailServer.getManagers().getImapHostManager().getFolder(mailbox, "Aside").getMessageCount(),
                "what is late and what is not ours");
        assertEquals(List.of(), mine());
    }

    private void reported(String messageId, String action) throws MessagingException {
        mailbox.deliver(MailReports.of(messageId, "pat@agency.test", action));
    }

    @Test
    void a_flood_fills_no_table() throws Exception {
        for (int mail = 0; mail < ObservationDrafts.MOST + 3; mail++) {
            arrive("pat@agency.test", "<" + mail + "@agency.test>", "Note " + mail);
        }
        read("");
        assertEquals(ObservationDrafts.MOST, mine().size());
    }

    @Test
    void one_node_reads_at_a_time() {
        assertTrue(in(drafts::lease));
        assertFalse(in(drafts::lease));
        in(() -> {
            drafts.release();
            return null;
        });
        assertTrue(in(drafts::lease));
        drafts.clock = at(NOW.plus(Duration.ofMinutes(11)));
        assertTrue(in(drafts::lease), "a node that died loses its lease");
    }

    private void submitted(String clientId) throws Exception {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated,"
                            + " redactions, line, state, touchpoint, kind, observed_on, observed_week, received_at, quotable, status)"
                            + " values (99, random_uuid(), 1, '" + clientId
                            + "', 3, 2, 't', false, '', 'life', 'OH', 'claim', 'need',"
                            + " date '2026-11-20', date '2026-11-16', now(), false, 'received')");
        }
        in(() -> {
            ends.hear(new ObservationSubmitted(99));
            return null;
        });
    }

    private void read(String aside) throws MessagingException {
        MailIn.Mailbox settings = new MailIn.Mailbox("127.0.0.1", mailServer.getImap().getPort(), "notes@carrier.test",
                "secret",
                false, "INBOX", aside, "notes@carrier.test");
        new MailReader(settings).read(mail -> in(() -> drafts.take(mail)) != ObservationDrafts.Taken.REFUSED,
                report -> reports.add(report) && report.messageId().endsWith("@carrier.test"));
    }

    private void arrive(String sender, String id, String text) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.addFrom(InternetAddress.parse(sender));
        mail.setRecipients(Message.RecipientType.TO, "notes@carrier.test");
        mail.setText(text, "UTF-8");
        mail.saveChanges();
        mailbox.deliver(mail);
    }

    private MailFolder inbox() {
        return mailServer.getManagers().getImapHostManager().getFolder(mailbox, "INBOX");
    }

    private List<ObservationDrafts.Row> mine() {
        return in(drafts::listMine);
    }

    private String everything() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("script nosettings")) {
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    private static void person(Statement statement, int key, String username, String role, boolean enabled) throws Exception {
        statement
                .execute("insert into person (id, public_id, version, username, name, roles, enabled, counted, language, theme,"
                        + " created_at) values (" + key + ", random_uuid(), 1, '" + username + "', 'P', '" + role + "', "
                        + enabled
                        + ", true, 'en', '', now())");
    }

    private static void member(Statement statement, int key, int person, String endsOn) throws Exception {
        statement.execute("insert into membership (id, public_id, version, person_id, agency_id, role, states, lines,"
                + " from_date, to_date) values (" + key + ", random_uuid(), 1, " + person
                + ", 2, 'producer', 'OH', 'life', date '2026-01-01', "
                + endsOn
                + ")");
    }

    private void actAs(long person) {
        drafts.currentPerson.bind(new Actor(person, new UUID(0, person), "p" + person, "P", Set.of(Role.AGENT, Role.SYSTEM), 2L,
                "a", 1L, List.of(), List.of(), "en", ""));
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private <T> T in(Supplier<T> work) {
        EntityManager entityManager = drafts.entityManager;
        boolean outer = entityManager.getTransaction().isActive();
        if (outer) {
            return work.get();
        }
        entityManager.getTransaction().begin();
        try {
            T result = work.get();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.clear();
        }
    }
}
