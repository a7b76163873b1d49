package org.tributary.pooling;

import org.jspecify.annotations.Nullable;

/**
 * A note as the database keeps it, to rebuild a pool from.
 *
 * @param vector of length 1, from the embedder
 * @param position the order of pooling
 * @param theme null when it is unthemed
 * @param locked whether a curator fixed it in its theme (or outside of all)
 */
public record PooledNote(long note, float[] vector, String language, long position, @Nullable Long theme,
        boolean locked) {

    public PooledNote(long note, float[] vector, long position, @Nullable Long theme, boolean locked) {
        this(note, vector, Language.ENGLISH, position, theme, locked);
    }
}
