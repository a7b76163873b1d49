package org.tributary.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an insight was published, and when the carrier responded first; null while it has not. */
public record ResponseTime(Instant published, @Nullable Instant responded) {
}
