package org.tributary.publication;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.publication.text.StructuredText;

/**
 * What a version says, to whom, and from when it applies. One that exists is valid.
 *
 * @param title at most 200 characters
 * @param body at most 20,000 characters, as {@link StructuredText} reads it
 * @param effectiveFrom when it applies, never when it shows
 * @param reviewBy when somebody must look at it again; 90 days after {@code effectiveFrom} where nobody says
 * @param publishAt when it is to show, null for as soon as somebody publishes it
 * @param product what is offered, empty for guidance
 * @param advice what to do and what to say
 */
public record PublicationText(String title, String body, Audience audience, LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo, LocalDate reviewBy, boolean mustRead, @Nullable Instant publishAt,
        String product, Advice advice) implements Serializable {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 20_000;
    private static final int DAYS_TO_REVIEW = 90;

    /** Without advice. */
    public PublicationText(String title, String body, Audience audience, LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo, LocalDate reviewBy, boolean mustRead, @Nullable Instant publishAt,
            String product) {
        this(title, body, audience, effectiveFrom, effectiveTo, reviewBy, mustRead, publishAt, product, Advice.NONE);
    }

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
        advice = advice == null ? Advice.NONE : advice;
        advice.check(check);
        audience = audience == null ? Audience.EVERYBODY : audience;
        check.done();
    }

    /** The same, of a publication that said that before. */
    PublicationText after(PublicationText before) {
        return with(audience, advice.after(before.advice()));
    }

    /** The same as the first words of a publication. */
    PublicationText written() {
        return with(audience, advice.after(Advice.NONE));
    }

    /** Without what would tell a reader about others. */
    PublicationText forReaders() {
        return with(audience.forReaders(), advice);
    }

    private PublicationText with(Audience others, Advice other) {
        return new PublicationText(title, body, others, effectiveFrom, effectiveTo, reviewBy, mustRead, publishAt,
                product, other);
    }

    /** The words without what marks them, as search reads them; the title stands beside. */
    String words() {
        return StructuredText.words(body + "\n\n" + advice.all())
                + (ProductReference.of(product).isPresent() ? "" : "\n" + product);
    }

    /** The words with the targets of links, as approvers compare them. */
    public String compared() {
        return title + "\n" + StructuredText.wordsAndTargets(body) + "\n" + StructuredText.wordsAndTargets(advice.all())
                + "\n" + (ProductReference.of(product).isPresent() ? "" : product);
    }
}
