package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tributary.platform.AuditSubject;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.Language;
import org.tributary.platform.Refused;
import org.tributary.platform.Vocabulary;

/**
 * Invitations, as whoever holds the link sees them. A newcomer confirms, chooses a password and is in; a member who is signed in
 * gets one more agency.
 */
@Stateless
public class InvitationLinks {

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Memberships memberships;

    @Inject
    Passwords passwords;

    @Inject
    Promises promises;

    /**
     * What stands behind a link.
     *
     * @param person the public id of whoever is invited
     * @param agency empty where they join the carrier's staff
     * @param member whether they have a password already
     */
    public record Opened(LinkStatus status, UUID person, String name, String address, String agency, String kind,
            boolean member, Set<Role> roles, List<String> states, List<String> lines) {

        static Opened nothing(LinkStatus status) {
            return new Opened(status, new UUID(0, 0), "", "", "", "", false, Set.of(), List.of(), List.of());
        }

        public boolean open() {
            return status == LinkStatus.OPEN;
        }
    }

    /** Who joined, by which invitation. */
    public record Joined(UUID subject, String username) implements AuditSubject {
    }

    /** What somebody finds who follows that link; nothing about the person where it is not open. */
    @Allowed(toAnyone = true)
    public Opened find(String secret) {
        Optional<Invitation> found = byHash(secret);
        if (found.isEmpty()) {
            return Opened.nothing(replaced(secret));
        }
        Invitation invitation = found.get();
        LinkStatus status = invitation.linkAt(clock.instant());
        Person person = invitation.getPerson();
        Agency agency = invitation.getAgency();
        return status == LinkStatus.OPEN
                ? new Opened(status, person.getPublicId(), person.hasJoined() ? person.getName() : invitation.getName(),
                        person.getUsername(), agency == null ? "" : agency.getName(), invitation.getKind(),
                        person.hasJoined(), person.roles(), invitation.states(), invitation.lines())
                : Opened.nothing(status);
    }

    /** The states and lines are these. @throws Refused where the link is not open */
    @Allowed(toAnyone = true)
    public void confirm(String secret, Collection<String> states, Collection<String> lines) {
        new Check().codes("states", states, Vocabulary.STATE::knows)
                .codes("lines", lines, Vocabulary.LINE::knows).done();
        open(secret).covers(states, lines);
    }

    /**
     * The newcomer chooses a password and is in.
     *
     * @throws Refused where the link is not open, or somebody else is signed in here
     */
    @Allowed(toAnyone = true)
    @Audited("invitation.join")
    public Joined join(String secret, String password) {
        Invitation invitation = open(secret);
        Person person = invitation.getPerson();
        if (person.hasJoined() || currentPerson.isSignedIn()) {
            throw new Refused("people.join.otherPerson");
        }
        person.prefers(Language.spoken().code(), person.getTheme());
        person.setPasswordHash(passwords.hashChosen("password", password));
        entityManager.createNamedQuery(AccessToken.VOID_LINKS)
                .setParameter("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .setParameter("person", person.getId()).executeUpdate();
        take(invitation, true);
        return new Joined(invitation.getPublicId(), person.getUsername());
    }

    /** The member who is signed in works for one more agency. @throws Refused where it is another person */
    @Allowed
    @Audited("invitation.accept")
    public UUID accept(String secret) {
        Invitation invitation = open(secret);
        Person person = invitation.getPerson();
        if (person.getId() != currentPerson.get().person()) {
            throw new Refused("people.join.otherPerson");
        }
        if (invitation.getAgency() != null) {
            Set<Role> roles = person.roles();
            roles.add(invitation.getKind().equals(Membership.PRINCIPAL) ? Role.PRINCIPAL : Role.AGENT);
            person.holds(roles);
        }
        take(invitation, false);
        return invitation.getPublicId();
    }

    private void take(Invitation invitation, boolean workThere) {
        Person person = invitation.getPerson();
        Agency agency = invitation.getAgency();
        if (agency != null) {
            Membership membership = currentPerson.doing(Actor.system("invitation"), () -> memberships.take(person, agency,
                    invitation.getKind(), invitation.states(), invitation.lines()));
            if (workThere || person.getCurrentMembership() == null) {
                entityManager.flush();
                person.worksFor(membership);
            }
        }
        invitation.use(clock.instant(), promises.findCurrent().map(PromiseRow::number).orElse(null));
    }

    /** Locked, so that of two who use it at once the second finds it used. */
    private Invitation open(String secret) {
        Invitation invitation = byHash(secret)
                .orElseThrow(() -> new Refused("people.join.closed." + replaced(secret).code()));
        entityManager.refresh(invitation, LockModeType.PESSIMISTIC_WRITE);
        LinkStatus status = invitation.linkAt(clock.instant());
        if (status != LinkStatus.OPEN) {
            throw new Refused("people.join.closed." + status.code());
        }
        return invitation;
    }

    private Optional<Invitation> byHash(String secret) {
        return entityManager.createNamedQuery(Invitation.BY_HASH, Invitation.class)
                .setParameter("hash", Secrets.hash(secret)).getResultStream().findFirst();
    }

    private LinkStatus replaced(String secret) {
        return entityManager.createNativeQuery("select invitation_id from invitation_old_link where hash = ?1")
                .setParameter(1, Secrets.hash(secret)).getResultList().isEmpty()
                        ? LinkStatus.UNKNOWN
                        : LinkStatus.REPLACED;
    }
}
