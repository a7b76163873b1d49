package org.tributary.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Check;

/** What the carrier promises about notes. A version is never changed; the next one takes its place. */
@Entity
@Table(name = "promise")
@NamedQuery(name = Promise.ROWS, query = """
        select new org.tributary.people.PromiseRow(q.number, q.text, q.standard, q.adoptedAt, p.name)
        from Promise q left join Person p on p.id = q.adoptedBy order by q.number desc""")
public class Promise extends BaseEntity {

    public static final String ROWS = "Promise.rows";
    private static final int LONGEST = 2000;

    private int number;
    private String text = "";
    private boolean standard;

    @Column(name = "adopted_by")
    private @Nullable Long adoptedBy;

    @Column(name = "adopted_at")
    private OffsetDateTime adoptedAt = OffsetDateTime.MIN;

    protected Promise() {
    }

    /** @param by the key of whoever adopts it, 0 for the system */
    Promise(int number, String text, boolean standard, long by, Instant now) {
        Check check = new Check();
        this.text = check.text("text", text, LONGEST);
        check.done();
        this.number = number;
        this.standard = standard;
        this.adoptedBy = by == 0 ? null : by;
        this.adoptedAt = now.atOffset(ZoneOffset.UTC);
    }

    public int getNumber() {
        return number;
    }
}
