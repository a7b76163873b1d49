package org.tributary.product;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as its makers see it, with the newest terms.
 *
 * @param revision to be sent back with a change
 * @param stageNote why it was declined, empty otherwise
 * @param version the number of these terms
 * @param offeredVersion what agents see, null where it is not offered
 * @param writtenByMe whether the current person wrote these terms, and so cannot offer them
 * @param versions all of them
 */
public record ProductView(UUID id, long revision, Stage stage, Instant stageAt, String stageNote, String owner, boolean mine,
        int version, @Nullable Integer offeredVersion, boolean writtenByMe, ProductTerms terms, List<Line> versions)
        implements
            Serializable {

    /** A version in the list of them. */
    public record Line(int number, Instant writtenAt, @Nullable Instant offeredAt) implements Serializable {
    }

    public ProductView {
        versions = List.copyOf(versions);
    }

    /** Whether these terms wait for somebody to offer them beside those that are offered. */
    public boolean isPending() {
        return offeredVersion != null && offeredVersion != version;
    }
}
