package org.tributary.publication;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in the place of a publication that was withdrawn, for those whom it had reached. */
public record RecallNotice(UUID id, Kind kind, String title, int version, @Nullable Instant at, String reason,
        @Nullable Instead instead) implements Serializable {

    /** What holds now, where the reader may read it. */
    public record Instead(UUID id, String title, int version) implements Serializable {
    }
}
