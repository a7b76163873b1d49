package org.tributary.insight;

import java.util.UUID;

/** A theme of another language that a curator found to be about the same. */
public record LinkedTheme(long key, UUID id, String title, String language) {
}
