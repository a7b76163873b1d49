package org.tributary.pooling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a new note went.
 *
 * @param theme null when it is unthemed
 * @param newTheme whether the theme was made for it just now
 * @param alsoAssigned the notes, unthemed until now, that got the same theme with it
 */
public record Assignment(@Nullable Long theme, boolean newTheme, List<Long> alsoAssigned) {
    static final Assignment UNTHEMED = new Assignment(null, false, List.of());
}
