package org.tributary.product;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** One version of a product's terms; once it was offered it stays as it is. Only {@link Product} changes it. */
@Entity
@Table(name = "product_version")
public class ProductVersion extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private int number;

    private String terms = "";

    @Column(name = "written_at")
    private OffsetDateTime writtenAt = OffsetDateTime.MIN;

    @Column(name = "offered_by_id")
    private @Nullable Long offeredBy;

    @Column(name = "offered_at")
    private @Nullable OffsetDateTime offeredAt;

    @ElementCollection
    @CollectionTable(name = "product_writer", joinColumns = @JoinColumn(name = "version_id"))
    @Column(name = "person_id")
    private Set<Long> writers = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected ProductVersion() {
    }

    ProductVersion(Product product, int number) {
        this.product = product;
        this.number = number;
    }

    void says(ProductTerms words, long by, Instant now) {
        terms = TermsDocument.write(words).toString();
        writers.add(by);
        writtenAt = now.atOffset(ZoneOffset.UTC);
    }

    void offered(long by, Instant now) {
        offeredBy = by;
        offeredAt = now.atOffset(ZoneOffset.UTC);
    }

    boolean isWrittenBy(long person) {
        return writers.contains(person);
    }

    boolean wasOffered() {
        return offeredAt != null;
    }

    Product product() {
        return product;
    }

    int number() {
        return number;
    }

    ProductTerms terms() {
        return TermsDocument.read(terms);
    }

    Instant writtenAt() {
        return writtenAt.toInstant();
    }

    @Nullable
    Instant offeredAt() {
        return offeredAt == null ? null : offeredAt.toInstant();
    }
}
