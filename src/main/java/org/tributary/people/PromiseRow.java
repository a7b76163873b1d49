package org.tributary.people;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of the promise.
 *
 * @param standard whether it is the offered text as it stands, which every reader gets in their language
 * @param by the name of whoever adopted it, null for the system
 */
public record PromiseRow(int number, String text, boolean standard, OffsetDateTime adoptedAt, @Nullable String by) {
}
