package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** An agent sees the same as an insight says. It counts with the next release, like a note. */
@Entity
@Table(name = "same_here")
@NamedQuery(name = SameHere.OF_PERSON, query = """
        select s from SameHere s where s.insight in :insights and s.person = :person order by s.turn""")
public class SameHere extends BaseEntity {

    public static final String OF_PERSON = "SameHere.ofPerson";

    @Column(name = "insight_id", updatable = false)
    private long insight;

    @Column(name = "person_id", updatable = false)
    private long person;

    /** How many the person took back before this one. */
    @Column(updatable = false)
    private int turn;

    @Column(updatable = false)
    private OffsetDateTime at = OffsetDateTime.MIN;

    @Column(name = "withdrawn_at")
    private @Nullable OffsetDateTime withdrawnAt;

    protected SameHere() {
    }

    public SameHere(long insight, long person, int turn, Instant at) {
        this.insight = insight;
        this.person = person;
        this.turn = turn;
        this.at = at.atOffset(ZoneOffset.UTC);
    }

    public void withdraw(Instant moment) {
        this.withdrawnAt = moment.atOffset(ZoneOffset.UTC);
    }

    public boolean holds() {
        return withdrawnAt == null;
    }

    public OffsetDateTime getAt() {
        return at;
    }

    public int getTurn() {
        return turn;
    }
}
