package org.tributary.publication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a publication: the one that readers see, the newest, which may be in the works, and the one whose
 * acknowledgement is asked for.
 */
@Embeddable
public class VersionHistory {

    @OneToMany(mappedBy = "publication", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<PublicationVersion> versions = new ArrayList<>();

    @Column(name = "newest_number")
    private int newestNumber;
    @Column(name = "live_number")
    private @Nullable Integer liveNumber;
    /** The newest material one that went live. */
    @Column(name = "asked_number")
    private int askedNumber = 1;

    protected VersionHistory() {
    }

    /** With a first version, a draft. */
    static VersionHistory of(Publication publication) {
        VersionHistory history = new VersionHistory();
        history.next(publication);
        return history;
    }

    /**
     * The version that a change is written to: of what is live the next one, else the newest, which is a draft again unless it is
     * in review.
     */
    PublicationVersion toChange(Publication publication) {
        PublicationStatus status = newest().status();
        if (status == PublicationStatus.LIVE) {
            next(publication);
        } else if (!status.isPending()) {
            throw new WrongStep(status);
        } else if (status.canBecome(PublicationStatus.DRAFT) && status != PublicationStatus.IN_REVIEW) {
            newest().become(PublicationStatus.DRAFT);
        }
        return newest();
    }

    private void next(Publication publication) {
        newestNumber++;
        versions.add(new PublicationVersion(publication, newestNumber));
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

    PublicationVersion newest() {
        return find(newestNumber).orElseThrow();
    }

    Optional<PublicationVersion> live() {
        return liveNumber == null ? Optional.empty() : find(liveNumber);
    }

    Optional<PublicationVersion> find(int number) {
        return versions.stream().filter(version -> version.getNumber() == number).findFirst();
    }

    /** Since when a must-read asks: since the first version that did, from the last material change on. */
    OffsetDateTime asksSince() {
        return versions.stream().filter(version -> version.getNumber() >= askedNumber && version.text().mustRead())
                .map(PublicationVersion::getLiveAt).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no version ever asked"));
    }

    int newestNumber() {
        return newestNumber;
    }

    @Nullable
    Integer liveNumber() {
        return liveNumber;
    }

    int askedNumber() {
        return askedNumber;
    }
}
