package org.tributary.publication.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.platform.Language;
import org.tributary.publication.Advice;
import org.tributary.publication.Translation;

/**
 * What is to be said in another language; {@code outOfDate} where the words changed after it was written. Sent with
 * {@code fits}, an unchanged one is said to fit the words of now.
 */
public record AdviceJson(String language, String text, boolean outOfDate, @Nullable Boolean fits) {

    private static final String CUSTOMERS = "customers";
    private static final String AGENTS = "agents";

    static List<AdviceJson> of(Advice advice) {
        return advice.translations().stream()
                .map(one -> new AdviceJson(one.language().code(), one.text(), advice.isOutOfDate(one), null)).toList();
    }

    static String sharing(Advice advice) {
        return advice.shareable() ? CUSTOMERS : AGENTS;
    }

    /** What is sent; what is missing stays as it is. */
    static Advice advice(PublicationJson.Draft sent, Advice now) {
        String toSay = sent.toSay() == null ? now.toSay() : sent.toSay();
        List<Translation> translations = sent.toSayTranslations() == null
                ? now.translations()
                : sent.toSayTranslations().stream().map(one -> one.translation(toSay, now)).toList();
        return new Advice(sent.toDo() == null ? now.toDo() : sent.toDo(), toSay, translations, shareable(sent, now));
    }

    /** One that is said to fit was written for the words of now; else for those that the one before was written for. */
    private Translation translation(String toSay, Advice now) {
        Language known = Language.ofCode(language).filter(one -> one != Language.ENGLISH)
                .orElseThrow(() -> new Invalid("toSayTranslations", "platform.error.unknownCode", String.valueOf(language)));
        return new Translation(known, Objects.requireNonNullElse(text, ""),
                Boolean.TRUE.equals(fits) ? toSay : now.in(known).map(Translation::of).orElse(""));
    }

    private static boolean shareable(PublicationJson.Draft sent, Advice now) {
        String sharing = sent.sharing();
        if (sharing == null) {
            return now.shareable();
        }
        if (!sharing.equals(CUSTOMERS) && !sharing.equals(AGENTS)) {
            throw new Invalid("sharing", "platform.error.unknownCode", sharing);
        }
        return sharing.equals(CUSTOMERS);
    }
}
