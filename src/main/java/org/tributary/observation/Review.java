package org.tributary.observation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What compliance sees beside a note; nobody else does.
 *
 * @param rule why it was held, or null where it was not
 * @param decision {@code released}, {@code rejected}, or null
 */
public record Review(@Nullable String rule, @Nullable Instant heldAt, @Nullable String decision, @Nullable String reason,
        @Nullable Instant decidedAt, @Nullable String decidedBy, List<Flag> flags) {

    /** @param kind {@code complaint, threat, repeated} @param answer {@code filed, not_one, not_asked} */
    public record Flag(String kind, String answer, Instant at) {
    }

    static Review of(HeldNote held, List<Flag> flags) {
        return new Review(held.rule(), held.heldAt().toInstant(), held.decision(),
                held.decision() == null ? null : held.reason(), instant(held.decidedAt()), held.decidedBy(),
                List.copyOf(flags));
    }

    static Review flagged(List<Flag> flags) {
        return new Review(null, null, null, null, null, null, List.copyOf(flags));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
