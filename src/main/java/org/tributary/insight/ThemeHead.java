package org.tributary.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme by name.
 *
 * @param insight the id of its insight, or null while it is not published
 */
public record ThemeHead(long key, UUID id, String title, @Nullable UUID insight) {
}
