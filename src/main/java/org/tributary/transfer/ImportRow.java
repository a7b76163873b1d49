package org.tributary.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import as a list shows it. */
public record ImportRow(UUID id, ImportKind kind, ImportState state, String fileName, String requestedBy,
        Instant requestedAt, @Nullable Instant endedAt, int accepted, int duplicates, int rejected, int percent) {

    public int read() {
        return accepted + duplicates + rejected;
    }
}
