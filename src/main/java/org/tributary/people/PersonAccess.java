package org.tributary.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** Until when a person gets in: the last day and who takes over, and from when sessions hold. Most persons have none. */
@Entity
@Table(name = "person_access")
@NamedQuery(name = PersonAccess.BY_USERNAME, query = """
        select p, a from Person p left join PersonAccess a on a.person = p.id where p.username = :username""")
@NamedQuery(name = PersonAccess.WITH_MEMBERSHIPS, query = """
        select p, x, m, a, g from Person p left join PersonAccess x on x.person = p.id
        left join Membership m on m.person = p and m.startsOn <= :today and (m.endsOn is null or m.endsOn >= :today)
        left join m.agency a left join a.ownerGroup g
        where p.username = :username order by m.id""")
@NamedQuery(name = PersonAccess.OF, query = "select a from PersonAccess a where a.person = :person")
@NamedQuery(name = PersonAccess.DUE, query = """
        select p.publicId from PersonAccess a, Person p
        where p.id = a.person and a.leftAt is null and a.lastDay < :today order by a.lastDay, a.id""")
public class PersonAccess extends BaseEntity {

    public static final String BY_USERNAME = "PersonAccess.byUsername";
    /** A row a membership of today with its agency and owner group, all null where there is none. */
    public static final String WITH_MEMBERSHIPS = "PersonAccess.withMemberships";
    public static final String OF = "PersonAccess.of";
    public static final String DUE = "PersonAccess.due";

    @Column(name = "person_id", updatable = false)
    private long person;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "successor_id")
    private @Nullable Long successor;

    @Column(name = "left_at")
    private @Nullable OffsetDateTime leftAt;

    @Column(name = "signed_out_at")
    private @Nullable OffsetDateTime signedOutAt;

    protected PersonAccess() {
    }

    PersonAccess(long person) {
        this.person = person;
    }

    /** Whether there is access that day; the last day is the last one of it. */
    boolean admitsOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }

    /** Whether a session of that moment still holds. */
    boolean holdsSince(Instant signedInAt) {
        return signedOutAt == null || !signedInAt.isBefore(signedOutAt.toInstant());
    }

    /** Sessions of before hold no more. A database keeps fewer digits than the clock has. */
    void signOut(Instant at) {
        signedOutAt = at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    void leavesAfter(LocalDate day, @Nullable Long successorKey) {
        lastDay = day;
        successor = successorKey;
    }

    /** Stays after all, or comes back. */
    void stays() {
        lastDay = null;
        successor = null;
        leftAt = null;
    }

    void left(Instant at) {
        leftAt = at.atOffset(ZoneOffset.UTC);
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public @Nullable Long getSuccessor() {
        return successor;
    }

    public boolean hasLeft() {
        return leftAt != null;
    }
}
