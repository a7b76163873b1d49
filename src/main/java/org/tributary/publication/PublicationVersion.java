package org.tributary.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;

/** One version of a publication: its text, where it stands, who approved it. Only {@link Publication} changes it. */
@Entity
@Table(name = "publication_version")
@NamedQuery(name = PublicationVersion.DUE, query = """
        select v.publication.publicId from PublicationVersion v
        where v.status = 'scheduled' and v.publishAt <= :now order by v.publishAt, v.id""")
@NamedQuery(name = PublicationVersion.OVER, query = """
        select v.publication.publicId from PublicationVersion v
        where v.status = 'live' and v.effectiveTo < :today order by v.id""")
@NamedQuery(name = PublicationVersion.LIVE_MUST_READS, query = """
        select p.publicId from PublicationVersion v join v.publication p
        where v.number = p.liveNumber and v.mustRead = true order by p.id""")
@NamedQuery(name = PublicationVersion.ALL, query = """
        select v from PublicationVersion v join fetch v.publication p
        where v.number = coalesce(p.liveNumber, p.newestNumber) order by p.createdAt desc, p.id desc""")
@NamedQuery(name = PublicationVersion.LIVE_OF, query = """
        select v from PublicationVersion v join fetch v.publication p where v.number = p.liveNumber
            and p.kind in :kinds order by v.liveAt desc, p.id desc""")
@NamedQuery(name = PublicationVersion.COUNT_ALL, query = "select count(p) from Publication p")
@NamedQuery(name = PublicationVersion.COUNT_LIVE_OF, query = """
        select count(p) from Publication p where p.liveNumber is not null and p.kind in :kinds""")
@NamedQuery(name = PublicationVersion.READ, query = """
        select v from PublicationVersion v join fetch v.publication p
        where p.publicId in :ids and v.number = p.liveNumber""")
@NamedQuery(name = PublicationVersion.LINKS, query = """
        select v.id, k from PublicationVersion v join v.insights k where v.id in :versions""")
@NamedQuery(name = PublicationVersion.OF, query = """
        select v from PublicationVersion v join fetch v.publication p where p.publicId = :id order by v.number""")
@NamedQuery(name = PublicationVersion.MINE, query = """
        select p.id, (select max(k.number) from Acknowledgement k where k.publication = p.id and k.person = :me),
            (select count(u) from UsefulVote u where u.publication = p.id and u.person = :me and u.useful = true),
            (select count(u) from UsefulVote u where u.publication = p.id and u.person = :me and u.useful = false)
        from Publication p where p.id in :publications""")
@NamedQuery(name = PublicationVersion.SHELF, query = """
        select new org.tributary.publication.ShelfRow.Pair(p.publicId, p.kind, v.title, v.number, p.askedNumber,
            v.mustRead, v.effectiveFrom, v.liveAt, v.states, v.lines, v.agencies, v.tiers, v.roles, v.noted,
            m.person.id, m.role, m.states, m.lines, a.publicId, a.tier,
            (select max(k.number) from Acknowledgement k where k.publication = p.id and k.person = :me),
            (select count(t) from Publication q join q.audience t where q.id = p.id and t = :me), m.startsOn,
            (select min(w.liveAt) from PublicationVersion w
                where w.publication = p and w.number >= p.askedNumber and w.mustRead = true))
        from PublicationVersion v join v.publication p, Membership m join m.agency a
        where v.number = p.liveNumber and m.person.id = :me and m.startsOn <= :today
            and (m.endsOn is null or m.endsOn >= :today) order by v.liveAt desc, p.id desc""")
@NamedQuery(name = PublicationVersion.ANSWERS, query = """
        select new org.tributary.publication.LinkedPublication(i.id, i.mergedInto, i.publicId,
            (select s.publicId from Insight s where s.id = i.mergedInto), p.publicId, p.kind, v.title, v.number,
            p.createdAt, p.firstLiveAt)
        from PublicationVersion v join v.publication p join v.insights k, Insight i
        where i.id = k and v.number = p.liveNumber
        order by p.firstLiveAt, p.id""")
@NamedQuery(name = PublicationVersion.COUNTED, query = """
        select w.id, g.id, a.id,
            (select max(k.number) from Acknowledgement k where k.publication = p.id and k.person = w.id),
            (select count(u) from UsefulVote u where u.publication = p.id and u.person = w.id and u.useful = true),
            (select count(u) from UsefulVote u where u.publication = p.id and u.person = w.id and u.useful = false)
        from Publication p join p.audience t, Person w, Membership m join m.agency a
            join a.ownerGroup g
        where p.id = :publication and w.id = t and w.counted = true and m.person.id = w.id order by w.id, m.id""")
@NamedQuery(name = PublicationVersion.SEATS, query = """
        select new org.tributary.publication.Seat(p.id, m.role, m.states, m.lines, a.publicId, a.tier,
            m.startsOn)
        from Membership m join m.person p join m.agency a
        where p.enabled = true and (p.roles like '%agent%' or p.roles like '%principal%') and m.startsOn <= :today
            and (m.endsOn is null or m.endsOn >= :today)""")
@NamedQuery(name = PublicationVersion.DESK, query = """
        select new org.tributary.publication.DeskRow(p.publicId, p.kind, v.title, v.number, v.status, p.liveNumber,
            w.name, v.liveAt, v.publishAt, p.createdAt)
        from PublicationVersion v join v.publication p, Person w
        where w.id = coalesce(p.owner, p.creator) and v.status in :statuses and (v.number = p.newestNumber or v.number = p.liveNumber)
        order by p.createdAt desc, p.id desc""")
@NamedQuery(name = PublicationVersion.DESK_COUNTS, query = """
        select v.status, count(v) from PublicationVersion v join v.publication p
        where v.number = p.newestNumber or v.number = p.liveNumber group by v.status""")
public class PublicationVersion extends BaseEntity {

    public static final String SHELF = "PublicationVersion.shelf";
    public static final String ANSWERS = "PublicationVersion.answers";
    public static final String OF = "PublicationVersion.of";
    public static final String MINE = "PublicationVersion.mine";
    public static final String COUNTED = "PublicationVersion.counted";
    public static final String SEATS = "PublicationVersion.seats";
    public static final String DESK = "PublicationVersion.desk";
    public static final String DESK_COUNTS = "PublicationVersion.deskCounts";
    public static final String DUE = "PublicationVersion.due";
    public static final String OVER = "PublicationVersion.over";
    public static final String LIVE_MUST_READS = "PublicationVersion.liveMustReads";
    public static final String ALL = "PublicationVersion.all";
    public static final String LIVE_OF = "PublicationVersion.liveOf";
    public static final String COUNT_ALL = "PublicationVersion.countAll";
    public static final String COUNT_LIVE_OF = "PublicationVersion.countLiveOf";
    public static final String READ = "PublicationVersion.read";
    public static final String LINKS = "PublicationVersion.links";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "publication_id")
    private Publication publication;

    private int number;
    private String status = PublicationStatus.DRAFT.code();
    private boolean material = true;
    private String title = "";
    private String body = "";
    private String product = "";
    private String states = "";
    private String lines = "";
    private String agencies = "";
    private String tiers = "";
    private String roles = "";
    private @Nullable String noted;

    @Column(name = "must_read")
    private boolean mustRead;
    @Column(name = "effective_from")
    private LocalDate effectiveFrom = LocalDate.EPOCH;
    @Column(name = "effective_to")
    private @Nullable LocalDate effectiveTo;
    @Column(name = "review_by")
    private LocalDate reviewBy = LocalDate.EPOCH;
    @Column(name = "publish_at")
    private @Nullable OffsetDateTime publishAt;
    @Column(name = "return_comment")
    private @Nullable String returnComment;
    @Column(name = "approved_by_id")
    private @Nullable Long approvedBy;
    @Column(name = "approved_at")
    private @Nullable OffsetDateTime approvedAt;
    @Column(name = "live_at")
    private @Nullable OffsetDateTime liveAt;
    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;
    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    @ElementCollection
    @CollectionTable(name = "publication_insight", joinColumns = @JoinColumn(name = "version_id"))
    @Column(name = "insight_id")
    private Set<Long> insights = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected PublicationVersion() {
    }

    PublicationVersion(Publication publication, int number) {
        this.publication = publication;
        this.number = number;
    }

    void says(PublicationText text, Collection<Long> insightKeys, boolean asksAgain) {
        title = text.title();
        body = text.body();
        product = text.product();
        Audience audience = text.audience();
        states = String.join("|", audience.states());
        lines = String.join("|", audience.lines());
        agencies = String.join("|", audience.agencies().stream().map(UUID::toString).toList());
        tiers = String.join("|", audience.tiers());
        roles = String.join("|", audience.roles());
        noted = audience.noted() == null ? null : audience.noted().toString();
        mustRead = text.mustRead();
        effectiveFrom = text.effectiveFrom();
        effectiveTo = text.effectiveTo();
        reviewBy = text.reviewBy();
        publishAt = at(text.publishAt());
        material = asksAgain;
        insights.retainAll(insightKeys);
        insights.addAll(insightKeys);
    }

    public PublicationText text() {
        return new PublicationText(title, body, audience(), effectiveFrom, effectiveTo, reviewBy, mustRead,
                publishAt == null ? null : publishAt.toInstant(), product == null ? "" : product);
    }

    public Audience audience() {
        return AudienceColumns.audience(states, lines, agencies, tiers, roles, noted);
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
        approvedAt = at(now);
        returnComment = null;
    }

    void givenBack(String comment) {
        become(PublicationStatus.DRAFT);
        returnComment = comment;
    }

    void live(Instant now) {
        become(PublicationStatus.LIVE);
        liveAt = at(now);
    }

    void over(PublicationStatus end, @Nullable String reason, Instant now) {
        become(end);
        withdrawnReason = reason;
        endedAt = at(now);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
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

    public boolean isMaterial() {
        return material;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable String getReturnComment() {
        return returnComment;
    }

    public @Nullable OffsetDateTime getApprovedAt() {
        return approvedAt;
    }

    public @Nullable OffsetDateTime getLiveAt() {
        return liveAt;
    }

    public @Nullable OffsetDateTime getPublishAt() {
        return publishAt;
    }

    public @Nullable String getWithdrawnReason() {
        return withdrawnReason;
    }

    public Set<Long> insights() {
        return Set.copyOf(insights);
    }
}
