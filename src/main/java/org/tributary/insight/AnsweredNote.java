package org.tributary.insight;

import java.time.OffsetDateTime;

/** An answer and the key of the theme that it answers. */
public record AnsweredNote(long key, String text, OffsetDateTime at) {
}
