package org.tributary.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;
import org.tributary.platform.Refused;

/** Somebody is asked to join, as what and for which agency; a member is asked to work for one more. */
@Entity
@Table(name = "invitation")
@NamedQuery(name = Invitation.BY_PUBLIC_ID, query = """
        select i from Invitation i join fetch i.person left join fetch i.agency where i.publicId = :id""")
@NamedQuery(name = Invitation.BY_HASH, query = """
        select i from Invitation i join fetch i.person left join fetch i.agency where i.hash = :hash""")
@NamedQuery(name = Invitation.OPEN_OF, query = """
        select i from Invitation i join fetch i.person left join fetch i.agency
        where i.person.id = :person and i.closedAt is null order by i.id""")
@NamedQuery(name = Invitation.SENT, query = """
        update Invitation i set i.state = 'sent', i.sentAt = :now where i.publicId = :id and i.closedAt is null""")
@NamedQuery(name = Invitation.BOUNCED, query = """
        update Invitation i set i.state = 'bounced', i.bouncedAt = :now where i.publicId = :id and i.closedAt is null""")
@NamedQuery(name = Invitation.BOUNCES_OF, query = """
        select count(i) from Invitation i where i.address = :address and i.bouncedAt is not null""")
@NamedQuery(name = Invitation.COUNT, query = """
        select count(i) from Invitation i where i.state in :states and (:agency = 0 or i.agency.id = :agency)""")
@NamedQuery(name = Invitation.ROWS, query = InvitationRow.SELECT + """
        where i.state in :states and (:agency = 0 or a.id = :agency) order by i.invitedAt desc, i.id desc""")
public class Invitation extends BaseEntity {

    public static final String BY_PUBLIC_ID = "Invitation.byPublicId";
    public static final String BY_HASH = "Invitation.byHash";
    public static final String OPEN_OF = "Invitation.openOf";
    /** Without the version: the sender's word must not stop whoever uses the invitation at that moment. */
    public static final String SENT = "Invitation.sent";
    public static final String BOUNCED = "Invitation.bounced";
    public static final String BOUNCES_OF = "Invitation.bouncesOf";
    public static final String COUNT = "Invitation.count";
    public static final String ROWS = "Invitation.rows";
    /** The kind of those who join the carrier's staff; the others are the roles of a {@link Membership}. */
    public static final String STAFF = "staff";

    private static final Duration LIFE = Duration.ofDays(7);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id")
    private @Nullable Agency agency;

    private String address = "";
    private String name = "";
    private String kind = Membership.PRODUCER;
    private String states = "";
    private String lines = "";
    private String state = InvitationState.WAITING.code();
    private String hash = "";

    @Column(name = "invited_by")
    private @Nullable Long invitedBy;

    @Column(name = "invited_at")
    private OffsetDateTime invitedAt = OffsetDateTime.MIN;

    @Column(name = "sent_at")
    private @Nullable OffsetDateTime sentAt;

    @Column(name = "bounced_at")
    private @Nullable OffsetDateTime bouncedAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt = OffsetDateTime.MIN;

    @Column(name = "closed_at")
    private @Nullable OffsetDateTime closedAt;

    private @Nullable Integer promise;

    @SuppressWarnings("NullAway")
    protected Invitation() {
    }

    /** @param invitedBy the key of whoever invites, 0 for the system */
    Invitation(Person person, String name, @Nullable Agency agency, String kind, Collection<String> states,
            Collection<String> lines, long invitedBy, Instant now) {
        Check check = new Check();
        this.name = check.text("name", name, 200);
        check.done();
        this.person = person;
        this.address = person.getUsername();
        this.agency = agency;
        this.kind = kind;
        this.invitedBy = invitedBy == 0 ? null : invitedBy;
        this.invitedAt = now.atOffset(ZoneOffset.UTC);
        covers(states, lines);
    }

    /** A new link, which makes the one before void. @return the hash of the one before, empty where there was none */
    String open(String secret, Instant now) {
        require(InvitationState.WAITING);
        String before = hash;
        this.hash = Secrets.hash(secret);
        this.state = InvitationState.WAITING.code();
        this.sentAt = null;
        this.expiresAt = now.plus(LIFE).atOffset(ZoneOffset.UTC);
        return before;
    }

    /** As the newcomer says that it is. */
    void covers(Collection<String> moreStates, Collection<String> moreLines) {
        this.states = String.join("|", moreStates);
        this.lines = String.join("|", moreLines);
    }

    /** @param promised the number of the promise that was read on the way, null where there was none */
    void use(Instant now, @Nullable Integer promised) {
        require(InvitationState.USED);
        this.promise = promised;
        close(InvitationState.USED, now);
    }

    void revoke(Instant now) {
        require(InvitationState.REVOKED);
        close(InvitationState.REVOKED, now);
    }

    private void close(InvitationState end, Instant now) {
        this.state = end.code();
        this.closedAt = now.atOffset(ZoneOffset.UTC);
    }

    /** @throws Refused with the sentence of the end it came to */
    private void require(InvitationState next) {
        InvitationState current = InvitationState.ofCode(state);
        if (!current.canBecome(next)) {
            throw new Refused("people.invitation.over." + current.code());
        }
    }

    InvitationState stateAt(Instant now) {
        InvitationState stored = InvitationState.ofCode(state);
        return stored.isOver() || expiresAt.toInstant().isAfter(now) ? stored : InvitationState.EXPIRED;
    }

    LinkStatus linkAt(Instant now) {
        return stateAt(now).link();
    }

    public Person getPerson() {
        return person;
    }

    public @Nullable Agency getAgency() {
        return agency;
    }

    public String getAddress() {
        return address;
    }

    public String getName() {
        return name;
    }

    public String getKind() {
        return kind;
    }

    public List<String> states() {
        return Membership.split(states);
    }

    public List<String> lines() {
        return Membership.split(lines);
    }

    public OffsetDateTime getInvitedAt() {
        return invitedAt;
    }

    public OffsetDateTime getExpiresAt() {
        return expiresAt;
    }
}
