package org.tributary.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;

/**
 * A bearer token or a one-time link. Only the hash of its 256 random bits is kept; a fast hash suffices for what nobody can
 * guess.
 */
@Entity
@Table(name = "access_token")
@NamedQuery(name = AccessToken.BY_HASH, query = """
        select t from AccessToken t join fetch t.person where t.hash = :hash and t.kind <> 'one_time'""")
@NamedQuery(name = AccessToken.END_ALL, query = """
        delete from AccessToken t where t.person.id = :person and t.id <> :except""")
@NamedQuery(name = AccessToken.ONE_TIME, query = """
        select t from AccessToken t join fetch t.person where t.hash = :hash and t.kind = 'one_time'""")
@NamedQuery(name = AccessToken.VOID_LINKS, query = """
        update AccessToken t set t.usedAt = :now where t.person.id = :person and t.kind = 'one_time' and t.usedAt is null""")
@NamedQuery(name = AccessToken.OF_PERSON, query = """
        select t from AccessToken t where t.person.id = :person and t.kind = 'named' order by t.createdAt desc""")
public class AccessToken extends BaseEntity {

    public static final String BY_HASH = "AccessToken.byHash";
    public static final String END_ALL = "AccessToken.endAll";
    public static final String ONE_TIME = "AccessToken.oneTime";
    public static final String VOID_LINKS = "AccessToken.voidLinks";
    public static final String OF_PERSON = "AccessToken.ofPerson";

    /** What a token is for. */
    public enum Kind {
        SESSION, NAMED, ONE_TIME;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    private String name = "";
    private String hash = "";
    private String roles = "";
    private String kind = "";

    @Column(name = "created_at")
    private OffsetDateTime createdAt = OffsetDateTime.MIN;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt = OffsetDateTime.MIN;

    @Column(name = "used_at")
    private @org.jspecify.annotations.Nullable OffsetDateTime usedAt;

    @SuppressWarnings("NullAway")
    protected AccessToken() {
    }

    AccessToken(Person person, Kind kind, String name, String secret, Set<Role> roles, Instant now, Instant expires) {
        Check check = new Check();
        this.name = check.text("name", name, 100);
        check.that(person.roles().containsAll(roles), "roles", "people.token.moreRoles");
        check.that(!roles.isEmpty(), "roles", "platform.error.required");
        check.that(expires.isAfter(now), "expiresAt", "people.token.expired");
        check.done();
        this.person = person;
        this.kind = kind.code();
        this.hash = Secrets.hash(secret);
        this.roles = Role.joined(roles);
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        this.expiresAt = expires.atOffset(ZoneOffset.UTC);
    }

    boolean holdsAt(Instant now) {
        return person.isEnabled() && expiresAt.toInstant().isAfter(now) && (usedAt == null || !kind.equals("one_time"));
    }

    void use(Instant now) {
        this.usedAt = now.atOffset(ZoneOffset.UTC);
    }

    public Person getPerson() {
        return person;
    }

    public String getName() {
        return name;
    }

    /** The roles of this token that the person still holds. */
    public Set<Role> roles() {
        Set<Role> left = new java.util.HashSet<>(Role.split(roles));
        left.retainAll(person.roles());
        return left;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public OffsetDateTime getExpiresAt() {
        return expiresAt;
    }
}
