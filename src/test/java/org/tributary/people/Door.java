package org.tributary.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.Entities;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.platform.MailServer;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;
import org.tributary.privacy.SmallGroups;

/** The doors of this component on real rows, put together by hand, without their interceptors; time stands until it is moved. */
final class Door extends WiredDoors {

    final Invitations invitations = new Invitations();
    final PendingInvitations pending = new PendingInvitations();
    final InvitationLinks links = new InvitationLinks();
    final Promises promises = new Promises();
    final People people = new People();
    final Memberships memberships = new Memberships();
    final Agencies agencies = new Agencies();
    private final Accesses accesses = new Accesses();
    final Tokens tokens = new Tokens();
    final Enrolments enrolments = new Enrolments();
    final CurrentPerson currentPerson = new CurrentPerson();
    final List<Object> events = news.told();

    private final StandingClock clock = new StandingClock("2026-11-20T15:00:00Z");
    private boolean mailOn;

    private final class MailSettings extends Settings {

        @Override
        public Optional<MailServer> mailServer() {
            return mailOn
                    ? Optional.of(new MailServer("localhost", 25, "", "", "portal@example.test", false))
                    : Optional.empty();
        }

        @Override
        public java.time.ZoneId networkZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public String address() {
            return "https://portal.example.test";
        }
    }

    Door() throws Exception {
        super(PlainPersistence.on(EmptyDatabase.named("people" + UUID.randomUUID()), Entities.all()));
        accesses.entityManager = entityManager;
        accesses.clock = clock;
        accesses.settings = new MailSettings();
        PersonRows persons = new PersonRows();
        persons.entityManager = entityManager;
        people.accesses = accesses;
        people.persons = persons;
        memberships.persons = persons;
        tokens.persons = persons;
        tokens.accesses = accesses;
        Texts texts = new Texts();
        Passwords passwords = QuickHash.passwords();
        agencies.entityManager = entityManager;
        agencies.clock = clock;
        memberships.entityManager = entityManager;
        memberships.clock = clock;
        memberships.agencies = agencies;
        people.entityManager = entityManager;
        people.clock = clock;
        people.currentPerson = currentPerson;
        people.memberships = memberships;
        promises.entityManager = entityManager;
        promises.clock = clock;
        promises.currentPerson = currentPerson;
        promises.texts = texts;
        promises.adopted = news.event();
        tokens.entityManager = entityManager;
        tokens.clock = clock;
        tokens.currentPerson = currentPerson;
        tokens.passwords = passwords;
        invitations.entityManager = entityManager;
        invitations.clock = clock;
        invitations.currentPerson = currentPerson;
        InvitedPersons invited = new InvitedPersons();
        invited.entityManager = entityManager;
        invited.currentPerson = currentPerson;
        invited.persons = persons;
        invited.people = people;
        invited.memberships = memberships;
        invited.agencies = agencies;
        invitations.invited = invited;
        invitations.promises = promises;
        invitations.settings = new MailSettings();
        invitations.texts = texts;
        invitations.made = news.event();
        invitations.revoked = news.event();
        pending.entityManager = entityManager;
        pending.clock = clock;
        pending.currentPerson = currentPerson;
        pending.invitations = invitations;
        pending.invited = invited;
        pending.persons = persons;
        links.entityManager = entityManager;
        links.clock = clock;
        links.currentPerson = currentPerson;
        links.memberships = memberships;
        links.passwords = passwords;
        links.promises = promises;
        enrolments.entityManager = entityManager;
        enrolments.clock = clock;
        enrolments.rules = SmallGroups.atLowest();
        actAsAdministrator();
    }

    void actAsAdministrator() {
        currentPerson.bind(Actor.system("test", Role.ADMINISTRATOR));
    }

    void actAsNobody() {
        currentPerson.bind(null);
    }

    void actAs(String username) {
        Actors actors = new Actors();
        actors.entityManager = entityManager;
        actors.clock = clock;
        actors.accesses = accesses;
        currentPerson.bind(in(() -> actors.findByUsername(username).orElseThrow()));
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    void mailOn() {
        mailOn = true;
    }

    /** @return the secret of the link that is shown to hand on */
    String invite(String username, String agency, Role role) {
        return secret(in(() -> invitations.invite(new NewInvitation(username, "Ada Agent", agency, List.of("OH"),
                List.of("life"), Set.of(role), ""))));
    }

    static String secret(Invitations.Made made) {
        return String.valueOf(made.path()).replace("/people/join.xhtml?link=", "");
    }

    /** Invited and in. */
    void joined(String username, String agency, Role role) {
        actAsAdministrator();
        String secret = invite(username, agency, role);
        actAsNobody();
        in(() -> links.join(secret, "a long enough password"));
        actAsAdministrator();
    }

    Person person(String username) {
        return in(() -> entityManager.createNamedQuery(Person.BY_USERNAME, Person.class).setParameter("username", username)
                .getSingleResult());
    }

    List<InvitationRow> listed() {
        return in(() -> pending.list(true, new PageRequest(0, 50)).items());
    }

    @Override
    public void close() {
        currentPerson.bind(null);
        super.close();
    }
}
