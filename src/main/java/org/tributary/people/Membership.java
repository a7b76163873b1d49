package org.tributary.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** That a person works for an agency: as what, for which states and lines, from when and until when. */
@Entity
@Table(name = "membership")
@NamedQuery(name = Membership.OF_PERSON, query = """
        select m from Membership m join fetch m.agency a join fetch a.ownerGroup
        where m.person.id = :person and m.startsOn <= :today and (m.endsOn is null or m.endsOn >= :today) order by m.id""")
public class Membership extends BaseEntity {

    public static final String OF_PERSON = "Membership.ofPerson";
    public static final String PRODUCER = "producer";
    public static final String PRINCIPAL = "principal";
    public static final String SERVICE_REPRESENTATIVE = "service_representative";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agency_id")
    private Agency agency;

    private String role = PRODUCER;
    private String states = "";
    private String lines = "";

    @Column(name = "from_date")
    private LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "to_date")
    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway")
    protected Membership() {
    }

    public Membership(Person person, Agency agency, String role, Collection<String> states, Collection<String> lines,
            LocalDate startsOn) {
        this.person = person;
        this.agency = agency;
        this.role = role;
        this.startsOn = startsOn;
        covers(states, lines);
    }

    public void covers(Collection<String> moreStates, Collection<String> moreLines) {
        this.states = String.join("|", moreStates);
        this.lines = String.join("|", moreLines);
    }

    /** Principal, producer or service representative. */
    public void become(String newRole) {
        this.role = newRole;
    }

    public void endAfter(LocalDate lastDay) {
        this.endsOn = lastDay;
    }

    /** As those see it who may. */
    People.MembershipRow row() {
        return new People.MembershipRow(getPublicId(), agency.getPublicId(), agency.getName(), role, states(), lines());
    }

    public Person getPerson() {
        return person;
    }

    public Agency getAgency() {
        return agency;
    }

    public String getRole() {
        return role;
    }

    public List<String> states() {
        return split(states);
    }

    public List<String> lines() {
        return split(lines);
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    static List<String> split(String joined) {
        return Arrays.stream(joined.split("\\|")).filter(code -> !code.isEmpty()).toList();
    }
}
