package org.tributary.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.publication.text.StructuredText;

/**
 * What somebody is about to publish, as far as it is known; unlike a {@link PublicationText} it may be half done.
 *
 * @param files the names of its files
 * @param publishAt when it is to show, null for as soon as somebody publishes it
 */
public record Intended(String title, String body, Audience audience, @Nullable LocalDate effectiveFrom,
        @Nullable Instant publishAt, boolean mustRead, Advice advice, Set<String> files) {

    static Intended of(PublicationText text) {
        return new Intended(text.title(), text.body(), text.audience(), text.effectiveFrom(), text.publishAt(),
                text.mustRead(), text.advice(), Set.of());
    }

    /** Everything that may hold marks. */
    String marked() {
        return body + "\n\n" + advice.all();
    }

    /** Title and words, as meaning is compared. */
    String words() {
        return title.strip() + ". " + StructuredText.words(body);
    }
}
