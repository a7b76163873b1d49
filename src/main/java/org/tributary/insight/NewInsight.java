package org.tributary.insight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a curator publishes of a theme. */
public record NewInsight(@Nullable String title, @Nullable String summary, List<Chosen> quotes) {

    public static final int MOST_QUOTES = 10;

    public NewInsight {
        quotes = List.copyOf(quotes);
    }

    /**
     * A note to be quoted.
     *
     * @param text the curator's rewording, or null for the note's own masked words
     */
    public record Chosen(UUID note, @Nullable String text) {
    }
}
