package org.tributary.publication.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tributary.people.Role;
import org.tributary.platform.BaseEntity;

/** Somebody signed that text of a version, in that place. It counts as long as the publication is at that revision. */
@Entity
@Table(name = "sign_off")
@NamedQuery(name = SignOff.ROWS, query = """
        select new org.tributary.publication.review.SignOffRow(p.name, s.place, s.revision, s.at, p)
        from SignOff s, Person p where p.id = s.person and s.of = :version order by s.at, s.id""")
public class SignOff extends BaseEntity {

    static final String ROWS = "SignOff.rows";

    @Column(name = "version_id", updatable = false)
    private long of;
    @Column(name = "person_id", updatable = false)
    private long person;
    @Column(updatable = false)
    private String place = "";
    @Column(updatable = false)
    private long revision;
    @Column(updatable = false)
    private OffsetDateTime at = OffsetDateTime.MIN;

    protected SignOff() {
    }

    SignOff(long of, long revision, long person, Role place, Instant at) {
        this.of = of;
        this.revision = revision;
        this.person = person;
        this.place = place.code();
        this.at = at.atOffset(ZoneOffset.UTC);
    }
}
