package org.tributary.insight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.privacy.Reason;

/**
 * What a curator has before them when publishing a theme.
 *
 * @param whyNot what is missing before it may be shown, or null
 * @param published whether it is published already
 * @param quotable the notes whose authors agreed to be quoted, newest first
 */
public record PublishingDesk(UUID theme, String title, List<String> keywords, int notes, @Nullable Reason whyNot,
        boolean published, List<Quotable> quotable) {

    /**
     * A note that may be quoted.
     *
     * @param agency tells its agency from the others here, from 1; at most one note of each may be quoted
     */
    public record Quotable(UUID id, String text, int agency) {
    }
}
