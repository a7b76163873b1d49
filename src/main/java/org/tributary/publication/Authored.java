package org.tributary.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.ChangedMeanwhile;

/**
 * Who wrote a publication, and who answers for it. {@code revision} rises at every write, so that nobody overwrites what they have
 * not seen, and nobody approves what they wrote.
 */
@MappedSuperclass
public abstract class Authored extends BaseEntity {

    private long revision = 1;

    @Column(name = "author_id", updatable = false)
    private long creator;
    /** Who answers for it since its creator left; null while that is the creator. */
    @Column(name = "owner_id")
    private @Nullable Long owner;
    /** Who looks after it while the owner is away or gone. */
    @Column(name = "fallback_id")
    private @Nullable Long fallback;
    @Column(name = "approved_revision")
    private long approvedRevision;

    @ElementCollection
    @CollectionTable(name = "publication_edit", joinColumns = @JoinColumn(name = "publication_id"))
    private Set<PublicationEdit> edits = new HashSet<>();

    protected Authored() {
    }

    Authored(long creator) {
        this.creator = creator;
        edits.add(new PublicationEdit(revision, creator));
    }

    /** @throws ChangedMeanwhile where somebody wrote since that revision */
    void mustBeAt(long seenRevision) {
        if (seenRevision != revision) {
            throw new ChangedMeanwhile();
        }
    }

    void revise() {
        revision++;
    }

    /** That person changed the text. */
    void revisedBy(long person) {
        revise();
        edits.add(new PublicationEdit(revision, person));
    }

    /** Who wrote it up to now is no author any more of what comes. */
    void reviseApproved() {
        revise();
        approvedRevision = revision;
    }

    /** Whoever changed the text since the last approval, whatever their roles. */
    public Set<Long> authors() {
        return edits.stream().filter(edit -> edit.revision() > approvedRevision).map(PublicationEdit::person)
                .collect(Collectors.toSet());
    }

    /** Who answers for it. */
    public long owner() {
        return owner == null ? creator : owner;
    }

    public @Nullable Long fallback() {
        return fallback;
    }

    void answeredForBy(long person, @Nullable Long otherwise) {
        owner = person;
        fallback = otherwise;
    }

    public long getRevision() {
        return revision;
    }
}
