package org.tributary.observation;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A note that compliance is told of, without its author. It goes its way all the same.
 *
 * @param key of the note, inside the portal only
 * @param text masked, empty where its author took it back
 * @param flag the code of a {@link FlagKind}
 * @param answer the code of a {@link ChannelAnswer}
 */
public record FlaggedNote(long key, UUID id, String text, String status, String line, String state, String touchpoint,
        String kind, String flag, String answer, OffsetDateTime flaggedAt) {
}
