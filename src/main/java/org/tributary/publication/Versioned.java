package org.tributary.publication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which versions a publication has, which of them readers see, and which is in the works. */
@MappedSuperclass
public abstract class Versioned extends Authored {

    @Column(name = "newest_number")
    private int newestNumber;
    @Column(name = "live_number")
    private @Nullable Integer liveNumber;
    @Column(name = "asked_number")
    private int askedNumber = 1;

    @OneToMany(mappedBy = "publication", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<PublicationVersion> versions = new ArrayList<>();

    protected Versioned() {
    }

    Versioned(long creator) {
        super(creator);
    }

    /** A new one, a draft. */
    abstract PublicationVersion version(int number);

    PublicationVersion openNext() {
        newestNumber++;
        PublicationVersion next = version(newestNumber);
        history().find(newestNumber - 1).ifPresent(before -> next.changeFiles(before.files(), Set.of()));
        versions.add(next);
        return next;
    }

    /**
     * The version that a change is written to: of what is live the next one, else the newest, which is a draft again unless it is
     * in review.
     */
    PublicationVersion toChange() {
        PublicationVersion newest = newest();
        PublicationStatus status = newest.status();
        if (status == PublicationStatus.LIVE) {
            return openNext();
        }
        if (!status.isPending()) {
            throw new WrongStep(status);
        }
        if (status.canBecome(PublicationStatus.DRAFT) && status != PublicationStatus.IN_REVIEW) {
            newest.become(PublicationStatus.DRAFT);
        }
        return newest;
    }

    void newestIsLive() {
        liveNumber = newestNumber;
        if (newest().isMaterial()) {
            askedNumber = newestNumber;
        }
    }

    void nothingIsLive() {
        liveNumber = null;
    }

    public PublicationVersion newest() {
        return history().newest();
    }

    public Optional<PublicationVersion> live() {
        return history().live();
    }

    /** What readers see; where nothing is live, the newest one. */
    public PublicationVersion shown() {
        return live().orElseGet(this::newest);
    }

    /** The last version that readers saw, where it was withdrawn and nothing took its place here. */
    Optional<PublicationVersion> recalled() {
        return liveNumber == null ? history().recalled() : Optional.empty();
    }

    VersionHistory history() {
        return new VersionHistory(versions, newestNumber, liveNumber, askedNumber);
    }
}
