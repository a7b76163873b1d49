package org.tributary.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** That a person is away, from when until when, and who stands in. Two leaves of one person never overlap. */
@Entity
@Table(name = "absence")
@NamedQuery(name = Leave.OF_PERSON, query = """
        select l from Leave l where l.person.id = :person and l.lastDay >= :since order by l.firstDay""")
@NamedQuery(name = Leave.BY_PUBLIC_ID, query = "select l from Leave l join fetch l.person where l.publicId = :id")
@NamedQuery(name = Leave.TODAY, query = """
        select l from Leave l join fetch l.person left join fetch l.deputy
        where l.person.id in :persons and l.firstDay <= :day and l.lastDay >= :day""")
@NamedQuery(name = Leave.BETWEEN, query = """
        select l from Leave l where l.firstDay <= :last and l.lastDay >= :first order by l.firstDay""")
@NamedQuery(name = Leave.OF_DEPUTY, query = """
        select l from Leave l join fetch l.person where l.deputy.id = :deputy and l.lastDay >= :day order by l.firstDay""")
@NamedQuery(name = Leave.UNTOLD, query = """
        select l from Leave l join fetch l.person p join fetch l.deputy
        where l.toldAt is null and p.enabled = true and l.firstDay <= :day and l.lastDay >= :day order by l.id""")
public class Leave extends BaseEntity {

    public static final String OF_PERSON = "Leave.ofPerson";
    public static final String BY_PUBLIC_ID = "Leave.byPublicId";
    public static final String TODAY = "Leave.today";
    public static final String BETWEEN = "Leave.between";
    public static final String OF_DEPUTY = "Leave.ofDeputy";
    public static final String UNTOLD = "Leave.untold";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deputy_id")
    private @Nullable Person deputy;

    @Column(name = "from_date")
    private LocalDate firstDay = LocalDate.EPOCH;

    @Column(name = "to_date")
    private LocalDate lastDay = LocalDate.EPOCH;

    @Column(name = "entered_at", updatable = false)
    private OffsetDateTime enteredAt = OffsetDateTime.MIN;

    /** When it was told that nobody stands in. */
    @Column(name = "told_at")
    private @Nullable OffsetDateTime toldAt;

    @SuppressWarnings("NullAway")
    protected Leave() {
    }

    public Leave(Person person, Away days, @Nullable Person deputy, Instant at) {
        this.person = person;
        this.firstDay = days.from();
        this.lastDay = days.to();
        this.deputy = deputy;
        this.enteredAt = at.atOffset(ZoneOffset.UTC);
    }

    public Person getPerson() {
        return person;
    }

    public @Nullable Person getDeputy() {
        return deputy;
    }

    public void standsIn(Person other) {
        this.deputy = other;
        this.toldAt = null;
    }

    public Away days() {
        return new Away(firstDay, lastDay);
    }

    /** Back earlier than thought. */
    public void endAfter(LocalDate day) {
        this.lastDay = day;
    }

    boolean isTold() {
        return toldAt != null;
    }

    void told(Instant at) {
        this.toldAt = at.atOffset(ZoneOffset.UTC);
    }
}
