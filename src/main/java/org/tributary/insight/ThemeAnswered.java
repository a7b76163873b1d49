package org.tributary.insight;

import java.util.Set;
import java.util.UUID;

/** The carrier answered the authors of a theme; the id is the answer's own and tells nothing of the theme. */
public record ThemeAnswered(UUID id, String text, Set<Long> recipients) {

    public ThemeAnswered {
        recipients = Set.copyOf(recipients);
    }
}
