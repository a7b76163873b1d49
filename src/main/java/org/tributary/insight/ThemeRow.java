package org.tributary.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.privacy.Reason;

/**
 * A theme of the live pool, for curators.
 *
 * @param size the notes in it
 * @param whyNot what its notes miss to pass the small-group rules as one batch; null where they pass
 * @param cohesion the mean cosine of its notes with their middle
 */
public record ThemeRow(long key, UUID id, String title, boolean titlePinned, List<String> keywords, ThemeStatus status,
        String language, long size, Reach reach, Growth growth, @Nullable Reason whyNot, double cohesion,
        Instant createdAt) {

    /** How many agents, agencies and named states its notes come from. */
    public record Reach(long agents, long agencies, long states) {
    }

    /** The notes of the latest four weeks of observation, this one included, and of the four before. */
    public record Growth(long recent, long before) {
    }

    ThemeRow missing(@Nullable Reason reason) {
        return new ThemeRow(key, id, title, titlePinned, keywords, status, language, size, reach, growth, reason, cohesion,
                createdAt);
    }
}
