package org.tributary.publication.review;

import java.io.Serializable;
import java.time.OffsetDateTime;

/** A comment as it is shown. @param kind {@code said}, or {@code returned} where it came with the return */
public record ReviewCommentRow(String by, String kind, String text, OffsetDateTime at) implements Serializable {
}
