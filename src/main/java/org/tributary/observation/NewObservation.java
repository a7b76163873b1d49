package org.tributary.observation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to note, as it was typed or sent; {@link Observation} checks it.
 *
 * @param clientId the sender's own name for it; a second one of the same author is the same note
 * @param observedOn ISO 8601, as 2026-11-21
 * @param customerScore the agent's impression, 0 to 10, or null
 * @param quotable whether the author consents to being quoted; null is no
 * @param notPersons suspected names in the text that the author marked "not a person"
 * @param channel what the author said of a note that looks like a complaint, or null where nobody asked
 */
public record NewObservation(@Nullable String clientId, @Nullable String text, @Nullable String line,
        @Nullable String state, @Nullable String touchpoint, @Nullable String kind, @Nullable Integer customerScore,
        @Nullable String observedOn, @Nullable Boolean quotable, Set<String> notPersons,
        @Nullable ChannelAnswer channel) {

    public NewObservation {
        notPersons = Set.copyOf(notPersons);
    }

    /** Nobody asked its author anything. */
    public NewObservation(@Nullable String clientId, @Nullable String text, @Nullable String line, @Nullable String state,
            @Nullable String touchpoint, @Nullable String kind, @Nullable Integer customerScore, @Nullable String observedOn,
            @Nullable Boolean quotable, Set<String> notPersons) {
        this(clientId, text, line, state, touchpoint, kind, customerScore, observedOn, quotable, notPersons, null);
    }
}
