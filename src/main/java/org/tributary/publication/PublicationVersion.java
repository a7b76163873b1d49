package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.people.Role;
import org.tributary.publication.review.SignOffRule;

/** One version of a publication: where it stands and who approved it; what it says is its content. Only {@link Publication} changes it. */
@Entity
@Table(name = "publication_version")
@NamedQuery(name = PublicationVersion.ALL, query = """
        select v from PublicationVersion v join fetch v.publication p
        where v.number = coalesce(p.liveNumber, p.newestNumber) order by p.createdAt desc, p.id desc""")
@NamedQuery(name = PublicationVersion.LIVE_OF, query = """
        select v from PublicationVersion v join fetch v.publication p where v.number = p.liveNumber
            and p.kind in :kinds order by v.liveAt desc, p.id desc""")
@NamedQuery(name = PublicationVersion.READ, query = """
        select v from PublicationVersion v join fetch v.publication p
        where p.publicId in :ids and v.number = p.liveNumber""")
@NamedQuery(name = PublicationVersion.LINKS, query = """
        select v.id, k, f, c from PublicationVersion v join v.publication p left join v.insights k left join v.files f
            left join p.contradictions c
        where v.id in :versions""")
@NamedQuery(name = PublicationVersion.OF, query = """
        select v from PublicationVersion v join fetch v.publication p where p.publicId = :id order by v.number""")
@NamedQuery(name = PublicationVersion.CARED, query = """
        select v, (select o.name from Person o where o.id = coalesce(p.owner, p.creator)),
            (select f.name from Person f where f.id = p.fallback)
        from PublicationVersion v join fetch v.publication p where p.publicId = :id order by v.number""")
@NamedQuery(name = PublicationVersion.TITLES, query = """
        select p.publicId, v.text.title from PublicationVersion v join v.publication p
        where v.number = p.liveNumber order by v.liveAt desc, p.id desc""")
@NamedQuery(name = PublicationVersion.RECALLED, query = """
        select v from PublicationVersion v join fetch v.publication p
        where v.status = 'withdrawn' and v.liveAt is not null and p.liveNumber is null and (:staff = 1
            or (select count(d.key.person) from PublicationDelivery d
                where d.key.publication = p.id and d.key.person = :me) > 0)
        order by v.endedAt desc, v.id desc""")
@NamedQuery(name = PublicationVersion.PRODUCTS, query = """
        select p.publicId, v.text.product from PublicationVersion v join v.publication p
        where v.number = p.liveNumber and p.kind = 'PRODUCT' and length(v.text.product) = 36""")
@NamedQuery(name = PublicationVersion.ASKING, query = """
        select v from PublicationVersion v join fetch v.publication p where v.text.mustRead = true
            and v.material = true and (v.liveAt >= :since or v.status in ('approved', 'scheduled'))""")
@NamedQuery(name = PublicationVersion.SHELF, query = ShelfRow.Pair.SELECT)
@NamedQuery(name = PublicationVersion.ANSWERS, query = LinkedPublication.SELECT)
@NamedQuery(name = PublicationVersion.SEATS, query = Seat.SELECT)
public class PublicationVersion extends VersionContent {

    public static final String SHELF = "PublicationVersion.shelf";
    static final String PRODUCTS = "PublicationVersion.products";
    public static final String ANSWERS = "PublicationVersion.answers";
    static final String TITLES = "PublicationVersion.titles";
    static final String RECALLED = "PublicationVersion.recalled";
    static final String CARED = "PublicationVersion.cared";
    public static final String OF = "PublicationVersion.of";
    public static final String SEATS = "PublicationVersion.seats";
    public static final String ALL = "PublicationVersion.all";
    public static final String LIVE_OF = "PublicationVersion.liveOf";
    public static final String READ = "PublicationVersion.read";
    static final String ASKING = "PublicationVersion.asking";
    public static final String LINKS = "PublicationVersion.links";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "publication_id")
    private Publication publication;

    private int number;
    private String status = PublicationStatus.DRAFT.code();

    /** Null where nothing was said: that is how what is embedded is read from empty columns. */
    @Embedded
    private @Nullable VersionRemarks remarks;

    /** Whether more than an approver signs it, as the rule says of what it is. */
    @Column(name = "by_rule")
    private boolean byRule;

    @Column(name = "approved_by_id")
    private @Nullable Long approvedBy;
    @Column(name = "approved_at")
    private @Nullable OffsetDateTime approvedAt;
    @Column(name = "live_at")
    private @Nullable OffsetDateTime liveAt;
    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    @SuppressWarnings("NullAway")
    protected PublicationVersion() {
    }

    PublicationVersion(Publication publication, int number) {
        this.publication = publication;
        this.number = number;
    }

    /** @throws WrongStep where it stands elsewhere */
    void mustBe(PublicationStatus wanted) {
        if (status() != wanted) {
            throw new WrongStep(status());
        }
    }

    /** @throws WrongStep where that does not follow */
    void become(PublicationStatus next) {
        if (!status().canBecome(next)) {
            throw new WrongStep(status());
        }
        status = next.code();
    }

    void approvedBy(long person, Instant now) {
        become(PublicationStatus.APPROVED);
        approvedBy = person;
        approvedAt = now.atOffset(ZoneOffset.UTC);
        remarks = remarks().cameBack(null);
    }

    void givenBack(String comment) {
        become(PublicationStatus.DRAFT);
        remarks = remarks().cameBack(comment);
    }

    void live(Instant now) {
        become(PublicationStatus.LIVE);
        liveAt = now.atOffset(ZoneOffset.UTC);
    }

    void over(PublicationStatus end, @Nullable String reason, Instant now) {
        become(end);
        remarks = remarks().withdrawn(reason);
        endedAt = now.atOffset(ZoneOffset.UTC);
    }

    void told(int persons) {
        remarks = remarks().told(persons);
    }

    @Nullable
    Instant endedAt() {
        return endedAt == null ? null : endedAt.toInstant();
    }

    public Publication getPublication() {
        return publication;
    }

    public int getNumber() {
        return number;
    }

    public PublicationStatus status() {
        return PublicationStatus.ofCode(status);
    }

    /** It is reviewed as the rule says, or by an approver alone. */
    void signedByRule(boolean rule) {
        byRule = rule;
    }

    /** The places that must be signed before it is approved. */
    List<Role> places() {
        return SignOffRule.places(byRule && text().mustRead(), byRule && publication.kind() == Kind.PRODUCT);
    }

    void cannotWait(@Nullable String reason) {
        remarks = remarks().cannotWait(reason);
    }

    VersionRemarks remarks() {
        return remarks == null ? VersionRemarks.NONE : remarks;
    }

    public @Nullable OffsetDateTime getApprovedAt() {
        return approvedAt;
    }

    public @Nullable OffsetDateTime getLiveAt() {
        return liveAt;
    }
}
