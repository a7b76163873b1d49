package org.tributary.observation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of notes, for their owner. A higher component implements it. A note whose insight is not released to its owner is
 * not in the answer, or only with an {@code answer} that the carrier gave to all authors of its theme.
 */
public interface NoteFate {

    /** By note key; the notes are all of the person with that key. */
    Map<Long, Fate> fatesOf(long owner, Collection<Long> noteKeys);

    /**
     * @param theme the released insight, by its own id and title, or null
     * @param answer the carrier's words, or null
     */
    record Fate(@Nullable ThemeName theme, @Nullable String answer) {

        static final Fate NONE = new Fate(null, null);
    }

    /** A theme or insight to the outside. */
    record ThemeName(UUID id, String title) {
    }
}
