package org.tributary.publication.review;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * A sign-off as it is shown.
 *
 * @param place the code of the role in whose place it was given
 * @param revision of the publication when it was given; at a later one it counts no longer
 */
public record SignOffRow(String by, String place, long revision, OffsetDateTime at) implements Serializable {
}
