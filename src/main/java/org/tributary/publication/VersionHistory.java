package org.tributary.publication;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a publication as they stand.
 *
 * @param newestNumber the last one, which may be in the works
 * @param liveNumber the one that readers see, or null
 * @param askedNumber the one whose acknowledgement is asked for: the newest material one that went live
 */
record VersionHistory(List<PublicationVersion> versions, int newestNumber, @Nullable Integer liveNumber,
        int askedNumber) {

    PublicationVersion newest() {
        return find(newestNumber).orElseThrow();
    }

    Optional<PublicationVersion> live() {
        return liveNumber == null ? Optional.empty() : find(liveNumber);
    }

    Optional<PublicationVersion> recalled() {
        return versions.stream().filter(version -> version.getLiveAt() != null)
                .max(Comparator.comparing(PublicationVersion::getNumber))
                .filter(version -> version.status() == PublicationStatus.WITHDRAWN);
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
}
