package org.tributary.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.ChangedMeanwhile;
import org.tributary.publication.contradiction.Contradiction;

/**
 * Guidance or a directed product with all its versions. Readers see the live one; at most one other, the newest, is in
 * the works.
 */
@Entity
@Table(name = "publication")
@NamedQuery(name = Publication.EVER_LIVE, query = "select p from Publication p where p.firstLiveAt is not null order by p.id")
@NamedQuery(name = Publication.BY_PUBLIC_ID, query = "select p from Publication p where p.publicId = :id")
@NamedQuery(name = Publication.COUNT_ALL, query = "select count(p) from Publication p")
@NamedQuery(name = Publication.COUNT_LIVE_OF, query = """
        select count(p) from Publication p where p.liveNumber is not null and p.kind in :kinds""")
@NamedQuery(name = Publication.DUE, query = """
        select v.publication.publicId from PublicationVersion v
        where v.status = 'scheduled' and v.text.publishAt <= :now order by v.text.publishAt, v.id""")
@NamedQuery(name = Publication.OVER, query = """
        select v.publication.publicId from PublicationVersion v
        where v.status = 'live' and v.text.effectiveTo < :today order by v.id""")
@NamedQuery(name = Publication.IN_REVIEW, query = """
        select v.publication.publicId from PublicationVersion v where v.status = 'in_review' order by v.id""")
@NamedQuery(name = Publication.DESK, query = DeskRow.SELECT)
@NamedQuery(name = Publication.DESK_COUNTS, query = """
        select v.status, count(v) from PublicationVersion v join v.publication p
        where v.number = p.newestNumber or v.number = p.liveNumber group by v.status""")
public class Publication extends Versioned {

    static final String EVER_LIVE = "Publication.everLive";
    public static final String BY_PUBLIC_ID = "Publication.byPublicId";
    static final String COUNT_ALL = "Publication.countAll";
    static final String COUNT_LIVE_OF = "Publication.countLiveOf";
    static final String DUE = "Publication.due";
    static final String OVER = "Publication.over";
    static final String IN_REVIEW = "Publication.inReview";
    static final String DESK = "Publication.desk";
    static final String DESK_COUNTS = "Publication.deskCounts";

    private String kind = "";

    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt = OffsetDateTime.MIN;
    @Column(name = "first_live_at")
    private @Nullable OffsetDateTime firstLiveAt;
    @Column(name = "replaced_by_id")
    private @Nullable Long replacedBy;

    /** Who was in when version 1 went live; receipts and effects count on them. */
    @ElementCollection
    @CollectionTable(name = "publication_audience", joinColumns = @JoinColumn(name = "publication_id"))
    @Column(name = "person_id")
    private Set<Long> audience = new HashSet<>();

    /** What was noted against it; the watch writes them. */
    @OneToMany
    @JoinColumn(name = "publication_id", insertable = false, updatable = false)
    private Set<Contradiction> contradictions = new HashSet<>();

    protected Publication() {
    }

    public Publication(Kind kind, PublicationText text, Collection<Long> insights, long by, Instant now) {
        super(by);
        this.kind = kind.name();
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        openNext().says(text.written(), insights, true);
    }

    /**
     * Changes what is in the works; on a live publication opens its next version. What was approved must be approved
     * again; what is in review stays there, and whoever changed it can no longer approve it.
     *
     * @param material whether the next version asks for acknowledgement again; the first one always does
     * @throws ChangedMeanwhile where somebody wrote since that revision
     */
    public void change(long seenRevision, PublicationText text, Collection<Long> insights, boolean material, long by) {
        mustBeAt(seenRevision);
        PublicationText known = text.after(newest().text());
        PublicationVersion changed = toChange();
        changed.says(known, insights, material || changed.getNumber() == 1);
        revisedBy(by);
    }

    /** A change as above, of the files: some come, some go. @param seenRevision null where the caller does not say */
    public void changeFiles(@Nullable Long seenRevision, Set<PublicationFile> come, Set<PublicationFile> gone,
            long by) {
        mustBeAt(seenRevision == null ? getRevision() : seenRevision);
        PublicationVersion before = newest();
        PublicationVersion changed = toChange();
        changed.says(before.text(), before.insights(), changed != before || before.isMaterial());
        changed.changeFiles(come, gone);
        revisedBy(by);
    }

    @Override
    PublicationVersion version(int number) {
        return new PublicationVersion(this, number);
    }

    public void submit() {
        newest().become(PublicationStatus.IN_REVIEW);
        revise();
    }

    /** @throws OwnText where that person is an author, @throws WrongStep where it is not in review */
    void maySign(long person) {
        newest().mustBe(PublicationStatus.IN_REVIEW);
        if (authors().contains(person)) {
            throw new OwnText();
        }
    }

    /** The last sign-off is there. @throws OwnText where that person is an author */
    public void approve(long by, Instant now) {
        maySign(by);
        newest().approvedBy(by, now);
        reviseApproved();
    }

    public void giveBack(String comment) {
        newest().mustBe(PublicationStatus.IN_REVIEW);
        newest().givenBack(comment);
        revise();
    }

    public void schedule() {
        newest().mustBe(PublicationStatus.APPROVED);
        newest().become(PublicationStatus.SCHEDULED);
        revise();
    }

    /**
     * The newest version goes live and takes the place of the one before.
     *
     * @param persons those who are in its audience right now; those of the first time are kept
     */
    public void goLive(Set<Long> persons, Instant now) {
        newest().live(now);
        live().ifPresent(before -> before.over(PublicationStatus.SUPERSEDED, null, now));
        newestIsLive();
        if (firstLiveAt == null) {
            audience.addAll(persons);
            firstLiveAt = now.atOffset(ZoneOffset.UTC);
        }
        revise();
    }

    /** Takes back what is live or scheduled, and with it what is in the works. */
    public void withdraw(String reason, @Nullable Long replacement, Instant now) {
        if (live().isEmpty() && newest().status() != PublicationStatus.SCHEDULED) {
            throw new WrongStep(newest().status());
        }
        live().ifPresent(version -> version.over(PublicationStatus.WITHDRAWN, reason, now));
        if (newest().status().isPending()) {
            newest().over(PublicationStatus.WITHDRAWN, reason, now);
        }
        nothingIsLive();
        replacedBy = replacement;
        revise();
    }

    /** Its time is over. What is in the works stays there and may follow. */
    public void expire(Instant now) {
        live().ifPresent(version -> version.over(PublicationStatus.EXPIRED, null, now));
        nothingIsLive();
        revise();
    }

    public Kind kind() {
        return Kind.valueOf(kind);
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public @Nullable OffsetDateTime getFirstLiveAt() {
        return firstLiveAt;
    }

    public @Nullable Long getReplacedBy() {
        return replacedBy;
    }
}
