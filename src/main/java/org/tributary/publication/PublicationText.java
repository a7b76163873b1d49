package org.tributary.publication;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;

/**
 * What a version says, to whom, and from when it applies. One that exists is valid.
 *
 * @param title at most 200 characters
 * @param body at most 20,000 characters, plain text; an empty line parts paragraphs
 * @param effectiveFrom when it applies, never when it shows
 * @param reviewBy when somebody must look at it again; 90 days after {@code effectiveFrom} where nobody says
 * @param publishAt when it is to show, null for as soon as somebody publishes it
 * @param product what is offered, empty for guidance
 */
public record PublicationText(String title, String body, Audience audience, LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo, LocalDate reviewBy, boolean mustRead, @Nullable Instant publishAt,
        String product) implements Serializable {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 20_000;
    private static final int DAYS_TO_REVIEW = 90;

    public PublicationText {
        Check check = new Check();
        title = check.text("title", title, LONGEST_TITLE);
        body = check.text("body", body, LONGEST_BODY);
        product = product == null ? "" : product.strip();
        check.that(product.codePointCount(0, product.length()) <= LONGEST_BODY, "product", "platform.error.tooLong",
                LONGEST_BODY);
        check.that(effectiveFrom != null, "effectiveFrom", "platform.error.required");
        if (effectiveFrom != null) {
            check.that(effectiveTo == null || !effectiveTo.isBefore(effectiveFrom), "effectiveTo",
                    "publication.error.beforeStart");
            reviewBy = reviewBy == null ? effectiveFrom.plusDays(DAYS_TO_REVIEW) : reviewBy;
            check.that(!reviewBy.isBefore(effectiveFrom), "reviewBy", "publication.error.beforeStart");
        }
        audience = audience == null ? Audience.EVERYBODY : audience;
        check.done();
    }
}
