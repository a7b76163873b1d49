package org.tributary.insight;

import java.util.UUID;

/** An insight that the carrier began with, for those who keep them. No figure, and nothing that depends on one. */
public record StarterRow(UUID id, String title, String summary, String line, String source) {
}
