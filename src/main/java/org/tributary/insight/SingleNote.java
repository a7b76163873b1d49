package org.tributary.insight;

import java.time.Instant;
import java.util.UUID;

/** A note of no theme that has no end yet; the text is masked and carries no author. */
public record SingleNote(UUID id, String text, String line, String state, String kind, String status, Instant receivedAt) {
}
