package org.tributary.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.observation.NoteFate.ThemeName;

/**
 * A note as a curator sees it in the pool: without its author.
 *
 * @param firstTheme the theme it was first in
 * @param theme the one it is in now
 */
public record ThemeNote(UUID id, String clientId, String text, @Nullable ThemeName firstTheme, @Nullable ThemeName theme,
        String line, String state, String touchpoint, String kind, LocalDate observedOn, boolean quotable) {
}
