package org.tributary.insight;

import org.jspecify.annotations.Nullable;

/**
 * What a curator decides about notes that wait.
 *
 * @param kind a code of {@link EndKind}
 * @param to the department that has them now, where they are passed on
 * @param text what their authors read
 */
public record NewEnd(@Nullable String kind, @Nullable String to, @Nullable String text) {
}
