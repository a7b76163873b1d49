package org.tributary.insight;

import java.time.OffsetDateTime;

/** An answer and the key of what it answers: a note, or a theme. */
public record AnsweredNote(long key, String text, OffsetDateTime at) {
}
