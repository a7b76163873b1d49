package org.tributary.publication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.ChangedMeanwhile;

/**
 * Guidance or a directed product with all its versions. Readers see the live one; at most one other, the newest, is in
 * the works. {@code revision} rises at every write, so that nobody overwrites what they have not seen.
 */
@Entity
@Table(name = "publication")
@NamedQuery(name = Publication.PASS_ON, query = """
        update Publication p set p.owner = :successor
        where p.owner = :person or (p.owner is null and p.creator = :person)""")
@NamedQuery(name = Publication.EVER_LIVE, query = "select p from Publication p where p.firstLiveAt is not null order by p.id")
@NamedQuery(name = Publication.BY_PUBLIC_ID, query = "select p from Publication p where p.publicId = :id")
public class Publication extends BaseEntity {

    static final String EVER_LIVE = "Publication.everLive";
    public static final String BY_PUBLIC_ID = "Publication.byPublicId";
    public static final String PASS_ON = "Publication.passOn";

    private String kind = "";
    private long revision = 1;

    @Column(name = "author_id", updatable = false)
    private long creator;
    /** Who answers for it since its creator left; null while that is the creator. */
    @Column(name = "owner_id")
    private @Nullable Long owner;
    @Column(name = "created_at", updatable = false)
    private OffsetDateTime createdAt = OffsetDateTime.MIN;
    @Column(name = "newest_number")
    private int newestNumber = 1;
    @Column(name = "live_number")
    private @Nullable Integer liveNumber;
    /** The version whose acknowledgement is asked for: the newest material one that went live. */
    @Column(name = "asked_number")
    private int askedNumber = 1;
    @Column(name = "approved_revision")
    private long approvedRevision;
    @Column(name = "first_live_at")
    private @Nullable OffsetDateTime firstLiveAt;
    @Column(name = "replaced_by_id")
    private @Nullable Long replacedBy;

    /** Who was in when version 1 went live; receipts and effects count on them. */
    @ElementCollection
    @CollectionTable(name = "publication_audience", joinColumns = @JoinColumn(name = "publication_id"))
    @Column(name = "person_id")
    private Set<Long> audience = new HashSet<>();

    @OneToMany(mappedBy = "publication", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<PublicationVersion> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "publication_edit", joinColumns = @JoinColumn(name = "publication_id"))
    private Set<PublicationEdit> edits = new HashSet<>();

    protected Publication() {
    }

    public Publication(Kind kind, PublicationText text, Collection<Long> insights, long by, Instant now) {
        this.kind = kind.name();
        this.creator = by;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        PublicationVersion first = new PublicationVersion(this, 1);
        first.says(text, insights, true);
        versions.add(first);
        edits.add(new PublicationEdit(revision, by));
    }

    /**
     * Changes what is in the works; on a live publication opens its next version. What was approved must be approved
     * again; what is in review stays there, and whoever changed it can no longer approve it.
     *
     * @param material whether the next version asks for acknowledgement again; the first one always does
     * @throws ChangedMeanwhile where somebody wrote since that revision
     */
    public void change(long seenRevision, PublicationText text, Collection<Long> insights, boolean material, long by) {
        if (seenRevision != revision) {
            throw new ChangedMeanwhile();
        }
        if (newest().status() == PublicationStatus.LIVE) {
            newestNumber++;
            versions.add(new PublicationVersion(this, newestNumber));
        } else if (!newest().status().isPending()) {
            throw new WrongStep(newest().status());
        } else if (newest().status().canBecome(PublicationStatus.DRAFT)
                && newest().status() != PublicationStatus.IN_REVIEW) {
            newest().become(PublicationStatus.DRAFT);
        }
        newest().says(text, insights, material || newestNumber == 1);
        revision++;
        edits.add(new PublicationEdit(revision, by));
    }

    public void submit() {
        newest().become(PublicationStatus.IN_REVIEW);
        revision++;
    }

    /** Whoever changed the text since the last approval, whatever their roles. */
    public Set<Long> authors() {
        return edits.stream().filter(edit -> edit.revision() > approvedRevision).map(PublicationEdit::person)
                .collect(Collectors.toSet());
    }

    /** @throws OwnText where that person is an author */
    public void approve(long by, Instant now) {
        if (newest().status() != PublicationStatus.IN_REVIEW) {
            throw new WrongStep(newest().status());
        }
        if (authors().contains(by)) {
            throw new OwnText();
        }
        newest().approvedBy(by, now);
        revision++;
        approvedRevision = revision;
    }

    public void giveBack(String comment) {
        if (newest().status() != PublicationStatus.IN_REVIEW) {
            throw new WrongStep(newest().status());
        }
        newest().givenBack(comment);
        revision++;
    }

    /** Whether publishing it now makes it live; else it is scheduled until its moment. */
    public boolean isTime(Instant now) {
        OffsetDateTime moment = newest().getPublishAt();
        return moment == null || !moment.toInstant().isAfter(now);
    }

    public void schedule() {
        if (newest().status() != PublicationStatus.APPROVED) {
            throw new WrongStep(newest().status());
        }
        newest().become(PublicationStatus.SCHEDULED);
        revision++;
    }

    /**
     * The newest version goes live and takes the place of the one before.
     *
     * @param persons those who are in its audience right now; those of the first time are kept
     */
    public void goLive(Set<Long> persons, Instant now) {
        newest().live(now);
        live().ifPresent(before -> before.over(PublicationStatus.SUPERSEDED, null, now));
        liveNumber = newestNumber;
        if (newest().isMaterial()) {
            askedNumber = newestNumber;
        }
        if (firstLiveAt == null) {
            audience.addAll(persons);
            firstLiveAt = now.atOffset(ZoneOffset.UTC);
        }
        revision++;
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
        liveNumber = null;
        replacedBy = replacement;
        revision++;
    }

    /** Whether what is live applied until before that day. */
    public boolean isOver(LocalDate today) {
        return live().map(version -> version.text().effectiveTo()).filter(last -> last.isBefore(today)).isPresent();
    }

    /** Its time is over. What is in the works stays there and may follow. */
    public void expire(Instant now) {
        live().ifPresent(version -> version.over(PublicationStatus.EXPIRED, null, now));
        liveNumber = null;
        revision++;
    }

    public PublicationVersion newest() {
        return version(newestNumber).orElseThrow();
    }

    public Optional<PublicationVersion> live() {
        return liveNumber == null ? Optional.empty() : version(liveNumber);
    }

    /** What readers see; where nothing is live, the newest one. */
    public PublicationVersion shown() {
        return live().orElseGet(this::newest);
    }

    public Optional<PublicationVersion> version(int number) {
        return versions.stream().filter(version -> version.getNumber() == number).findFirst();
    }

    public List<PublicationVersion> versions() {
        return List.copyOf(versions);
    }

    /** Since when a must-read asks: since the first version that did, from the last material change on. */
    public OffsetDateTime asksSince() {
        return versions.stream().filter(version -> version.getNumber() >= askedNumber && version.text().mustRead())
                .map(PublicationVersion::getLiveAt).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException(getId() + " never asked"));
    }

    /** Who answers for it. */
    public long owner() {
        return owner == null ? creator : owner;
    }

    public Kind kind() {
        return Kind.valueOf(kind);
    }

    public long getRevision() {
        return revision;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public int getNewestNumber() {
        return newestNumber;
    }

    public @Nullable Integer getLiveNumber() {
        return liveNumber;
    }

    public int getAskedNumber() {
        return askedNumber;
    }

    public @Nullable OffsetDateTime getFirstLiveAt() {
        return firstLiveAt;
    }

    public @Nullable Long getReplacedBy() {
        return replacedBy;
    }
}
