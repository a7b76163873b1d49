package org.tributary.insight;

import java.time.OffsetDateTime;

/** What the carrier said to the author of a note, by the note's key. */
record EndOfNote(long key, EndKind kind, String to, String text, OffsetDateTime at) {
}
