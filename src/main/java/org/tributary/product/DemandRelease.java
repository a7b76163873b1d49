package org.tributary.product;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.privacy.Contribution;

/** A total of clients for a product, as it was released; never changed. */
@Entity
@Table(name = "demand_release")
@NamedQuery(name = DemandRelease.LATEST, query = """
        select r from DemandRelease r where r.product = :product order by r.id desc""")
@NamedQuery(name = DemandRelease.WHO, hints = @QueryHint(name = "eclipselink.read-only", value = "true"), query = """
        select distinct r from DemandRelease r left join fetch r.claimants where r.product = :product order by r.id""")
@NamedQuery(name = DemandRelease.ALL, hints = @QueryHint(name = "eclipselink.read-only", value = "true"), query = "select distinct r from DemandRelease r left join fetch r.claimants")
public class DemandRelease {

    static final String LATEST = "DemandRelease.latest";
    static final String WHO = "DemandRelease.who";
    static final String ALL = "DemandRelease.all";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tributary_seq")
    private long id;

    @Column(name = "product_id")
    private long product;

    @Column(name = "n")
    private int count;

    @Column(name = "released_at")
    private OffsetDateTime releasedAt = OffsetDateTime.MIN;

    @ElementCollection
    @CollectionTable(name = "demand_release_person", joinColumns = @JoinColumn(name = "release_id"))
    private Set<Claimants> claimants = new HashSet<>();

    protected DemandRelease() {
    }

    DemandRelease(long product, Collection<Claimants> claimants, Instant now) {
        this.product = product;
        this.count = claimants.stream().mapToInt(Claimants::clients).sum();
        this.releasedAt = now.atOffset(ZoneOffset.UTC);
        this.claimants.addAll(claimants);
    }

    int count() {
        return count;
    }

    Instant releasedAt() {
        return releasedAt.toInstant();
    }

    Set<Claimants> claimants() {
        return claimants;
    }

    Set<Contribution> who() {
        return claimants.stream().flatMap(Claimants::contributions).collect(Collectors.toSet());
    }

    /** Whether it says what it was released with. */
    boolean isRight() {
        return count == who().size();
    }

    @Override
    public String toString() {
        return "demand for product " + product + ", " + count + " (" + id + ")";
    }
}
