package org.tributary.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.privacy.Contribution;

/** A number about the readers of a publication, as it was released; never changed. */
@Entity
@Table(name = "receipt_release")
@NamedQuery(name = ReceiptRelease.OF, query = """
        select r from ReceiptRelease r where r.publication = :publication order by r.id""")
@NamedQuery(name = ReceiptRelease.WHO, query = """
        select distinct r from ReceiptRelease r left join fetch r.persons where r.publication = :publication order by r.id""")
@NamedQuery(name = ReceiptRelease.WRONG, query = """
        select r from ReceiptRelease r where r.count <> (select count(p) from ReceiptRelease s join s.persons p where s = r)""")
public class ReceiptRelease {

    static final String OF = "ReceiptRelease.of";
    static final String WHO = "ReceiptRelease.who";
    static final String WRONG = "ReceiptRelease.wrong";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tributary_seq")
    private long id;

    @Column(name = "publication_id")
    private long publication;

    private String measure = "";

    @Column(name = "asked_number")
    private int asked;

    @Column(name = "n")
    private int count;

    @Column(name = "released_at")
    private OffsetDateTime releasedAt = OffsetDateTime.MIN;

    @ElementCollection
    @CollectionTable(name = "receipt_release_person", joinColumns = @JoinColumn(name = "release_id"))
    private Set<ReceiptPerson> persons = new HashSet<>();

    protected ReceiptRelease() {
    }

    /** @param asked the version since which acknowledgement is asked for */
    ReceiptRelease(long publication, ReceiptLedger.Measure measure, int asked, Set<Contribution> persons, Instant now) {
        this.publication = publication;
        this.measure = measure.code();
        this.asked = asked;
        this.count = persons.size();
        this.releasedAt = now.atOffset(ZoneOffset.UTC);
        persons.forEach(one -> this.persons.add(new ReceiptPerson(one)));
    }

    /** What it says; an acknowledgement of an earlier material version is another question. */
    boolean says(ReceiptLedger.Measure one, int askedNow) {
        return measure.equals(one.code()) && (one != ReceiptLedger.Measure.ACKNOWLEDGED || asked == askedNow);
    }

    long id() {
        return id;
    }

    int count() {
        return count;
    }

    Instant releasedAt() {
        return releasedAt.toInstant();
    }

    Set<Contribution> who() {
        return persons.stream().map(ReceiptPerson::contribution).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "receipts of publication " + publication + ", " + measure + " " + count + " (" + id + ")";
    }
}
