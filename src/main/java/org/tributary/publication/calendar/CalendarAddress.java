package org.tributary.publication.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tributary.people.Secrets;
import org.tributary.platform.BaseEntity;

/** Where a person's calendar is fetched; one a person, and of its secret only the hash. */
@Entity
@Table(name = "calendar_address")
@NamedQuery(name = CalendarAddress.OF_PERSON, query = "select c from CalendarAddress c where c.person = :person")
@NamedQuery(name = CalendarAddress.USERNAME, query = """
        select p.username from CalendarAddress c, Person p where c.hash = :hash and p.id = c.person""")
public class CalendarAddress extends BaseEntity {

    static final String OF_PERSON = "CalendarAddress.ofPerson";
    static final String USERNAME = "CalendarAddress.username";

    @Column(name = "person_id", updatable = false)
    private long person;
    private String hash = "";
    @Column(name = "made_at")
    private OffsetDateTime madeAt = OffsetDateTime.MIN;

    protected CalendarAddress() {
    }

    CalendarAddress(long person) {
        this.person = person;
    }

    /** The one before holds no more. */
    void renew(String secret, Instant now) {
        hash = Secrets.hash(secret);
        madeAt = now.atOffset(ZoneOffset.UTC);
    }

    Instant madeAt() {
        return madeAt.toInstant();
    }
}
