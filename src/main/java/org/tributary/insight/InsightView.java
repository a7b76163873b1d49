package org.tributary.insight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An insight as its readers see it. Without figures it is {@code suppressed}: hidden, so that only a
 * curator reads it, or one that the carrier began with.
 *
 * @param response the carrier's words, null where it has not answered
 * @param lines those that may be named, as the states
 * @param satisfaction what {@link InsightPart}s give, as {@code publications}
 * @param themeId for curators only
 * @param language that of the notes behind it
 * @param also the insights of other languages about the same; in lists there are none
 * @param source where the carrier has it from, null where agents' notes began it; one with a source is shown without figures, too
 */
public record InsightView(UUID id, String title, String summary, List<String> keywords, String status,
        @Nullable String response, @Nullable OffsetDateTime respondedAt, @Nullable LocalDate asOf, Reach reach,
        @Nullable Long observations, InsightTrend trend, Object satisfaction, List<Words> quotes, Object publications,
        List<String> lines, List<String> states, boolean suppressed, OffsetDateTime publishedAt, @Nullable UUID themeId,
        @Nullable String source, String language, List<Also> also) {

    /** An insight of another language about the same. */
    public record Also(UUID id, String title, String language) {
    }

    /** How far it reaches, null where that is not shown. */
    public record Reach(@Nullable Long agents, @Nullable Long agencies, @Nullable Long states) {
    }

    /** A cleared quote and nothing beside it. */
    public record Words(String text) {
    }

    /** What stands where no satisfaction is released. */
    public record NoSatisfaction(@Nullable Long n, @Nullable Double value, @Nullable Double low, @Nullable Double high,
            boolean suppressed) {

        static final NoSatisfaction NONE = new NoSatisfaction(null, null, null, null, true);
    }
}
