package org.tributary.insight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.tributary.platform.BaseEntity;

/** A person hears when the carrier responds to an insight. */
@Entity
@Table(name = "insight_follow")
@NamedQuery(name = Follow.OF_PERSON, query = "select f from Follow f where f.insight in :insights and f.person = :person")
@NamedQuery(name = Follow.PERSONS, query = "select distinct f.person from Follow f where f.insight in :insights")
public class Follow extends BaseEntity {

    public static final String OF_PERSON = "Follow.ofPerson";
    public static final String PERSONS = "Follow.persons";

    @Column(name = "insight_id", updatable = false)
    private long insight;

    @Column(name = "person_id", updatable = false)
    private long person;

    @Column(updatable = false)
    private OffsetDateTime at = OffsetDateTime.MIN;

    protected Follow() {
    }

    public Follow(long insight, long person, Instant at) {
        this.insight = insight;
        this.person = person;
        this.at = at.atOffset(ZoneOffset.UTC);
    }
}
