package org.tributary.notification;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One item of an inbox: the newest row about a thing.
 *
 * @param earlier how many older rows about the same thing stand behind it
 * @param seen whether all of them were
 */
public record InboxRow(UUID id, InboxKind kind, String title, String detail, String link, OffsetDateTime at,
        boolean seen,
        int earlier) {
}
