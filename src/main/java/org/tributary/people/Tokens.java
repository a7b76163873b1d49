package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.platform.AuditSubject;
import org.tributary.platform.Audited;
import org.tributary.platform.Invalid;
import org.tributary.platform.Language;
import org.tributary.platform.NotFound;

/** Tokens for the API, and the one-time links that let a person choose a password. */
@Stateless
public class Tokens {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration ONE_TIME = Duration.ofDays(7);
    private static final int LONGEST_DAYS = 365;

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PersonRows persons;

    @Inject
    Passwords passwords;

    @Inject
    SignIns signIns;

    @Inject
    Accesses accesses;

    /** A token with its secret, which is shown this once and kept nowhere; the audit names the token. */
    public record Issued(UUID subject, String secret, Instant expiresAt, Set<Role> roles) implements AuditSubject {
    }

    /** Whose password was chosen. */
    public record Chosen(UUID subject, String username) implements AuditSubject {
    }

    /** A token as its owner sees it later. */
    public record Row(UUID id, String name, Set<Role> roles, Instant createdAt, Instant expiresAt) {
    }

    /** For somebody whose password was just checked. */
    @Allowed(toAnyone = true)
    public Issued issueFor(String username) {
        Person person = persons.findByUsername(username).orElseThrow(NotFound::new);
        return issue(person, AccessToken.Kind.SESSION, "session", person.roles(), SESSION);
    }

    @Allowed
    @Audited("token.create")
    public Issued create(String name, Set<Role> roles, int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new Invalid("days", "platform.error.between", 1, LONGEST_DAYS);
        }
        Person person = persons.get(currentPerson.get().publicId());
        return issue(person, AccessToken.Kind.NAMED, name, roles, Duration.ofDays(days));
    }

    @Allowed
    public List<Row> mine() {
        return ofMe().stream().map(token -> new Row(token.getPublicId(), token.getName(), token.roles(),
                token.getCreatedAt().toInstant(), token.getExpiresAt().toInstant())).toList();
    }

    @Allowed
    @Audited("token.revoke")
    public void revoke(UUID id) {
        AccessToken mine = ofMe().stream().filter(token -> token.getPublicId().equals(id)).findFirst()
                .orElseThrow(NotFound::new);
        entityManager.remove(mine);
    }

    /** The secret of a link that lets this person choose a password, once, within seven days. Older ones are void from now on. */
    @Allowed({Role.ADMINISTRATOR, Role.SYSTEM})
    @Audited("person.link")
    public String oneTimeLink(UUID personId) {
        Person person = persons.get(personId);
        voidLinks(person);
        return issue(person, AccessToken.Kind.ONE_TIME, "one-time link", person.roles(), ONE_TIME).secret();
    }

    private void voidLinks(Person person) {
        entityManager.createNamedQuery(AccessToken.VOID_LINKS).setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("person", person.getId()).executeUpdate();
    }

    /** Who such a link is for, while it can be used. */
    @Allowed(toAnyone = true)
    public Optional<String> findOwnerOfLink(String secret) {
        return link(secret).map(token -> token.getPerson().getName());
    }

    /** Chooses the password and uses the link up; all sessions and tokens of before end. */
    @Allowed(toAnyone = true)
    @Audited("person.password")
    public Chosen choosePassword(String secret, String password) {
        AccessToken token = link(secret).orElseThrow(NotFound::new);
        Person owner = token.getPerson();
        if (owner.getPasswordHash() == null) {
            // Whoever comes in for the first time goes on in the language of this page.
            owner.prefers(Language.spoken().code(), owner.getTheme());
        }
        token.use(clock.instant());
        renew(owner, password, token.getId());
        return new Chosen(token.getPerson().getPublicId(), token.getPerson().getUsername());
    }

    /**
     * The current person's own password. A wrong current one counts as a failed sign-in, so that trying is slowed down here too.
     * All sessions and tokens of this person end; the page that asked keeps its own by {@link FormSignIn#stayIn}.
     *
     * @return the person's public id, which the audit names
     * @throws Invalid at {@code current} or {@code password}
     */
    @Allowed
    @Audited("person.password")
    public UUID changePassword(String current, String password) {
        String username = currentPerson.get().username();
        if (signIns.check(username, current).isEmpty()) {
            throw new Invalid("current", "people.password.current");
        }
        Person person = persons.findByUsername(username).orElseThrow(NotFound::new);
        renew(person, password, 0);
        return person.getPublicId();
    }

    private void renew(Person person, String password, long exceptToken) {
        person.setPasswordHash(passwords.hashChosen("password", password));
        accesses.endAll(person, exceptToken);
    }

    private Optional<AccessToken> link(String secret) {
        return entityManager.createNamedQuery(AccessToken.ONE_TIME, AccessToken.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst()
                .filter(token -> token.holdsAt(clock.instant()));
    }

    private List<AccessToken> ofMe() {
        return entityManager.createNamedQuery(AccessToken.OF_PERSON, AccessToken.class)
                .setParameter("person", currentPerson.get().person()).getResultList();
    }

    private Issued issue(Person person, AccessToken.Kind kind, String name, Set<Role> roles, Duration life) {
        String secret = Secrets.newSecret();
        Instant now = clock.instant();
        AccessToken token = new AccessToken(person, kind, name, secret, roles, now, now.plus(life));
        entityManager.persist(token);
        return new Issued(token.getPublicId(), secret, token.getExpiresAt().toInstant(), token.roles());
    }
}
