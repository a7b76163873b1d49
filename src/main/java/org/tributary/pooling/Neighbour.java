package org.tributary.pooling;

import org.jspecify.annotations.Nullable;

/** A pooled note, its theme (null when it is unthemed), and its cosine with what was asked for. */
public record Neighbour(long note, @Nullable Long theme, float cosine) {
}
