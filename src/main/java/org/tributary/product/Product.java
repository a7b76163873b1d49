package org.tributary.product;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.platform.Refused;

/**
 * A directed product: its stage, who answers for it, and the versions of its terms. Agents see the version that was offered
 * last; at most one other, the newest, is in the works. {@code revision} rises at every write.
 */
@Entity
@Table(name = "product")
@NamedQuery(name = Product.BY_PUBLIC_ID, query = "select p from Product p where p.publicId = :id")
@NamedQuery(name = Product.NEWEST, query = """
        select v from ProductVersion v join fetch v.product p where v.number = p.newestNumber order by p.id desc""")
@NamedQuery(name = Product.SHOWN, query = """
        select v from ProductVersion v join fetch v.product p
        where p.publicId in :ids and v.number = coalesce(p.offeredNumber, p.newestNumber) order by p.id desc""")
@NamedQuery(name = Product.PASS_ON, query = "update Product p set p.owner = :successor where p.owner = :person")
public class Product extends BaseEntity {

    static final String BY_PUBLIC_ID = "Product.byPublicId";
    static final String NEWEST = "Product.newest";
    static final String SHOWN = "Product.shown";
    static final String PASS_ON = "Product.passOn";

    private String stage = Stage.CONSIDERING.code();
    private long revision = 1;

    @Column(name = "owner_id")
    private long owner;
    @Column(name = "newest_number")
    private int newestNumber;
    @Column(name = "offered_number")
    private @Nullable Integer offeredNumber;
    @Column(name = "stage_at")
    private OffsetDateTime stageAt = OffsetDateTime.MIN;
    /** Why it was declined, empty otherwise. */
    @Column(name = "stage_note")
    private String stageNote = "";

    @OneToMany(mappedBy = "product", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<ProductVersion> versions = new ArrayList<>();

    protected Product() {
    }

    public Product(ProductTerms terms, long by, Instant now) {
        owner = by;
        stageAt = now.atOffset(ZoneOffset.UTC);
        openNext().says(terms, by, now);
    }

    private ProductVersion openNext() {
        newestNumber++;
        ProductVersion next = new ProductVersion(this, newestNumber);
        versions.add(next);
        return next;
    }

    /** @throws ChangedMeanwhile where somebody wrote since that revision */
    public void mustBeAt(long seenRevision) {
        if (seenRevision != revision) {
            throw new ChangedMeanwhile();
        }
    }

    /** Writes the version in the works, or opens the next one of what is offered. */
    public void change(ProductTerms terms, long by, Instant now) {
        if (stage() == Stage.DECLINED) {
            throw new Refused("product.error.declined");
        }
        ProductVersion changed = newest().wasOffered() ? openNext() : newest();
        changed.says(terms, by, now);
        revision++;
    }

    /**
     * @param note why, where it is declined
     * @throws Refused where that stage does not follow, or its filings do not bear it
     */
    public void become(Stage next, String note, Instant now) {
        mustFollow(next);
        if (next == Stage.FILED && !newest().terms().isFiledSomewhere()) {
            throw new Refused("product.error.filedNowhere");
        }
        if (next == Stage.OFFERED) {
            throw new Refused("product.error.offerIt");
        }
        offeredNumber = null;
        move(next, note, now);
    }

    /**
     * The newest terms are what agents see from now on.
     *
     * @throws OwnTerms where that person wrote them
     */
    public void offer(long by, LocalDate today, Instant now) {
        boolean again = stage() == Stage.OFFERED && hasPending();
        if (!again) {
            mustFollow(Stage.OFFERED);
        }
        if (newest().isWrittenBy(by)) {
            throw new OwnTerms();
        }
        if (!newest().terms().isWorthOffering(today)) {
            throw new Refused("product.error.effectiveNowhere");
        }
        newest().offered(by, now);
        offeredNumber = newestNumber;
        move(Stage.OFFERED, "", now);
    }

    private void mustFollow(Stage next) {
        if (!stage().canBecome(next)) {
            throw new WrongStage(stage());
        }
    }

    private void move(Stage next, String note, Instant now) {
        stage = next.code();
        stageNote = note;
        stageAt = now.atOffset(ZoneOffset.UTC);
        revision++;
    }

    void isOf(long person) {
        owner = person;
    }

    public ProductVersion newest() {
        return versions.stream().filter(one -> one.number() == newestNumber).findFirst().orElseThrow();
    }

    public Optional<ProductVersion> offered() {
        return versions.stream().filter(one -> Integer.valueOf(one.number()).equals(offeredNumber)).findFirst();
    }

    /** Whether there are terms in the works beside those that are offered. */
    boolean hasPending() {
        return offeredNumber != null && offeredNumber != newestNumber;
    }

    List<ProductVersion> versions() {
        return List.copyOf(versions);
    }

    public Stage stage() {
        return Stage.find(stage).orElseThrow();
    }

    String stageNote() {
        return stageNote;
    }

    Instant stageAt() {
        return stageAt.toInstant();
    }

    public long owner() {
        return owner;
    }

    public long getRevision() {
        return revision;
    }

    @Nullable
    Integer offeredNumber() {
        return offeredNumber;
    }
}
