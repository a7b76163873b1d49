package org.tributary.publication;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody a publication is for, and when they acknowledged what it asks for now; null for not yet. */
public record Reader(UUID id, String name, @Nullable OffsetDateTime acknowledgedAt) implements Serializable {
}
