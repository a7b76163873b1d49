package org.tributary.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Audited;
import org.tributary.platform.Check;
import org.tributary.platform.AuditSubject;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.platform.Settings;
import org.tributary.platform.web.Texts;

/**
 * Invitations, as those see them who invite: administrators anybody, principals the producers and service representatives of the
 * agency they are principal of and work for right now. {@link InvitedPersons} makes whoever is new a person.
 */
@Stateless
public class Invitations {

    private static final String PATH = "/people/join.xhtml?link=";
    private static final Set<String> TEAM = Set.of(Membership.PRODUCER, Membership.SERVICE_REPRESENTATIVE);

    @PersistenceContext(unitName = "tributary")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    InvitedPersons invited;

    @Inject
    Promises promises;

    @Inject
    Settings settings;

    @Inject
    Texts texts;

    @Inject
    Event<InvitationMade> made;

    @Inject
    Event<InvitationRevoked> revoked;

    /**
     * An invitation that was made or sent again.
     *
     * @param path of its link where no mail takes it there, for whoever invites to hand on; null where one does. It is told this
     *     once and kept nowhere
     */
    public record Made(UUID id, String address, @Nullable String path) implements AuditSubject {

        @Override
        public UUID subject() {
            return id;
        }
    }

    /**
     * @throws Refused before a promise was adopted; where the person works for that agency, was invited to it already, or may not
     *     sign in any more; where a principal invites elsewhere or as something else
     */
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    @Audited("invitation.make")
    public Made invite(NewInvitation wanted) {
        NewInvitation asked = currentPerson.is(Role.ADMINISTRATOR) ? wanted : ownTeam(wanted);
        People.check(asked.roles(), asked.agency(), asked.states(), asked.lines());
        new Check().that(asked.isKindKnown(), "kind", "platform.error.unknownCode", asked.kind()).done();
        if (promises.findCurrent().isEmpty()) {
            throw new Refused("people.invitation.noPromise");
        }
        InvitedPersons.Place place = invited.make(asked);
        Invitation invitation = new Invitation(place.person(), asked.name(), place.agency(), asked.wantedKind(),
                asked.states(), asked.lines(), currentPerson.get().person(), clock.instant());
        return send(invitation);
    }

    /** Once more, with a new link and seven new days; the older link is void. @throws Refused where it is used or revoked */
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    @Audited("invitation.resend")
    public Made resend(UUID id) {
        return send(get(id));
    }

    /** Nobody can use it any more; whoever never joined and has no other one may not sign in. */
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    @Audited("invitation.revoke")
    public void revoke(UUID id) {
        Invitation invitation = get(id);
        invitation.revoke(clock.instant());
        revoked.fire(new InvitationRevoked(id));
        Person person = invitation.getPerson();
        if (!person.hasJoined() && invited.open(person).stream().allMatch(invitation::equals)) {
            person.setEnabled(false);
        }
    }

    /** @throws NotFound where there is none of that id for whoever asks */
    @Allowed({Role.ADMINISTRATOR, Role.PRINCIPAL})
    public InvitationRow find(UUID id) {
        Invitation found = get(id);
        Agency agency = found.getAgency();
        return new InvitationRow(found.getPublicId(), found.getName(), found.getAddress(),
                agency == null ? null : agency.getName(), found.getKind(), found.stateAt(clock.instant()).code(),
                found.getInvitedAt(), found.getExpiresAt(), null, null);
    }

    /** Whoever has left joins nothing more. */
    @Allowed(toAnyone = true)
    public void revokeAll(@Observes PersonLeft left) {
        invited.open(entityManager.find(Person.class, left.person())).forEach(invitation -> invitation.revoke(clock.instant()));
    }

    /** The agency that the principal works for right now. @throws Refused where they are none there */
    @Allowed(Role.PRINCIPAL)
    public Agency ownAgency() {
        Actor me = currentPerson.get();
        return entityManager.createNamedQuery(Membership.OF_PERSON, Membership.class).setParameter("person", me.person())
                .setParameter("today", LocalDate.now(clock)).getResultStream()
                .filter(held -> Long.valueOf(held.getAgency().getId()).equals(me.agency()))
                .filter(held -> held.getRole().equals(Membership.PRINCIPAL)).map(Membership::getAgency).findFirst()
                .orElseThrow(() -> new Refused("people.invitation.notPrincipalHere",
                        me.agencyName() == null ? "" : me.agencyName()));
    }

    private NewInvitation ownTeam(NewInvitation wanted) {
        String own = ownAgency().getName();
        String kind = wanted.kind().isEmpty() ? Membership.PRODUCER : wanted.kind();
        if (!wanted.agency().isEmpty() && !wanted.agency().equals(own)) {
            throw new Refused("people.invitation.ownAgencyOnly", own);
        }
        if (!TEAM.contains(kind) || !Set.of(Role.AGENT).containsAll(wanted.roles())) {
            throw new Refused("people.invitation.agentsOnly");
        }
        new Check().that(wanted.username().strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), "username",
                "people.invitation.address").done();
        return new NewInvitation(wanted.username(), wanted.name(), own, wanted.states(), wanted.lines(), Set.of(Role.AGENT),
                kind);
    }

    private Made send(Invitation invitation) {
        String secret = Secrets.newSecret();
        String before = invitation.open(secret, clock.instant());
        entityManager.persist(invitation);
        if (!before.isEmpty()) {
            entityManager.flush();
            entityManager.createNativeQuery("insert into invitation_old_link (hash, invitation_id) values (?1, ?2)")
                    .setParameter(1, before).setParameter(2, invitation.getId()).executeUpdate();
        }
        String path = PATH + secret;
        boolean byMail = settings.mailServer().isPresent() && invitation.getAddress().contains("@")
                && !bouncedBefore(invitation.getAddress());
        if (byMail) {
            made.fire(new InvitationMade(invitation.getPublicId(), invitation.getAddress(), invitation.getName(),
                    currentPerson.get().name(), texts.get("platform.look.name"), settings.address() + path,
                    invitation.getExpiresAt()));
        }
        return new Made(invitation.getPublicId(), invitation.getAddress(), byMail ? null : path);
    }

    /** No mail goes to an address again that brought one back; whoever invites hands the link on, or takes another address. */
    private boolean bouncedBefore(String address) {
        return entityManager.createNamedQuery(Invitation.BOUNCES_OF, Long.class).setParameter("address", address)
                .getSingleResult() > 0;
    }

    private Invitation get(UUID id) {
        return entityManager.createNamedQuery(Invitation.BY_PUBLIC_ID, Invitation.class).setParameter("id", id)
                .getResultStream().filter(this::mayTouch).findFirst().orElseThrow(NotFound::new);
    }

    private boolean mayTouch(Invitation invitation) {
        Agency agency = invitation.getAgency();
        return currentPerson.is(Role.ADMINISTRATOR) || agency != null && agency.getId() == ownAgency().getId();
    }
}
