package org.tributary.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;
import org.tributary.platform.Language;

/** Somebody who signs in: an agent of the network or one of the carrier's staff. */
@Entity
@Table(name = "person")
@NamedQuery(name = Person.BY_USERNAME, query = "select p from Person p where p.username = :username")
@NamedQuery(name = Person.BY_PUBLIC_ID, query = "select p from Person p where p.publicId = :id")
@NamedQuery(name = Person.COUNT, query = """
        select count(p) from Person p where (lower(p.name) like :part or p.username like :part) and p.roles like :role""")
@NamedQuery(name = Person.ROWS, query = """
        select new org.tributary.people.PersonRow(p.publicId, p.username, p.name, p.roles, p.enabled, a.name)
        from Person p left join Membership m on m.id = p.currentMembership left join m.agency a
        where (lower(p.name) like :part or p.username like :part) and p.roles like :role order by p.name, p.id""")
public class Person extends BaseEntity {

    /** The name of whoever sets an empty portal up, until they say their own. */
    public static final String FIRST_ADMINISTRATOR = "First administrator";

    public static final String BY_USERNAME = "Person.byUsername";
    public static final String BY_PUBLIC_ID = "Person.byPublicId";
    public static final String COUNT = "Person.count";
    public static final String ROWS = "Person.rows";

    private String username = "";
    private String name = "";
    private String roles = "";

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private boolean enabled = true;
    private boolean counted = true;
    private String language = "en";
    private String theme = "";

    @Column(name = "single_keys")
    private boolean singleKeys = true;

    @Column(name = "current_membership_id")
    private @Nullable Long currentMembership;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = OffsetDateTime.MIN;

    protected Person() {
    }

    public Person(String username, String name, Set<Role> roles, Instant at) {
        Check check = new Check();
        this.username = check.text("username", username, 200).toLowerCase(Locale.ROOT);
        this.name = check.text("name", name, 200);
        check.that(!roles.isEmpty(), "roles", "platform.error.required");
        check.done();
        this.roles = Role.joined(roles);
        this.counted = Role.implied(roles).contains(Role.AGENT);
        this.createdAt = at.atOffset(ZoneOffset.UTC);
    }

    public String getUsername() {
        return username;
    }

    public String getName() {
        return name;
    }

    public void rename(String newName) {
        Check check = new Check();
        this.name = check.text("name", newName, 200);
        check.done();
    }

    public Set<Role> roles() {
        return Role.implied(Role.split(roles));
    }

    public void holds(Set<Role> now) {
        new Check().that(!now.isEmpty(), "roles", "platform.error.required").done();
        this.roles = Role.joined(now);
        // Staff never count; whoever becomes an agent does, and what was counted once stays counted.
        this.counted = counted || Role.implied(now).contains(Role.AGENT);
    }

    /** Whether this person ever chose a password: until then they are only invited. */
    public boolean hasJoined() {
        return passwordHash != null;
    }

    public @Nullable String getPasswordHash() {
        return passwordHash;
    }

    public void setPasswordHash(String hash) {
        this.passwordHash = hash;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Whether this person's contributions count in figures about people; machines and staff never do. */
    public boolean isCounted() {
        return counted;
    }

    public String getLanguage() {
        return language;
    }

    public String getTheme() {
        return theme;
    }

    /** Whether a single letter acts on a page. */
    public boolean isSingleKeys() {
        return singleKeys;
    }

    public void setSingleKeys(boolean singleKeys) {
        this.singleKeys = singleKeys;
    }

    /** The language of the pages and whether they are light, dark, or as the device says (empty). */
    public void prefers(String newLanguage, String newTheme) {
        Check check = new Check();
        check.that(Language.ofCode(newLanguage).isPresent(), "language", "platform.error.unknownCode", newLanguage);
        check.that(Set.of("", "light", "dark").contains(newTheme), "theme", "platform.error.unknownCode", newTheme);
        check.done();
        this.language = newLanguage;
        this.theme = newTheme;
    }

    public @Nullable Long getCurrentMembership() {
        return currentMembership;
    }

    public void worksFor(Membership membership) {
        this.currentMembership = membership.getId();
    }

    /** From now on for no agency, or for whichever membership is left. */
    public void worksForNone() {
        this.currentMembership = null;
    }
}
