package org.tributary.publication.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.publication.Advice;

/**
 * What is to be said in another language; {@code outOfDate} where the words changed after it was written. Sent with
 * {@code fits}, an unchanged one is said to fit the words of now.
 */
public record AdviceJson(String language, String text, boolean outOfDate, @Nullable Boolean fits) {

    private static final String SPANISH = "es";
    private static final String CUSTOMERS = "customers";
    private static final String AGENTS = "agents";

    static List<AdviceJson> of(Advice advice) {
        return advice.spanish().isEmpty()
                ? List.of()
                : List.of(new AdviceJson(SPANISH, advice.spanish(), advice.isOutOfDate(), null));
    }

    static String sharing(Advice advice) {
        return advice.shareable() ? CUSTOMERS : AGENTS;
    }

    /** What is sent; what is missing stays as it is. */
    static Advice advice(PublicationJson.Draft sent, Advice now) {
        String toSay = sent.toSay() == null ? now.toSay() : sent.toSay();
        String spanish = now.spanish();
        String translated = now.translated();
        if (sent.toSayTranslations() != null) {
            spanish = "";
            for (AdviceJson one : sent.toSayTranslations()) {
                if (!SPANISH.equals(one.language())) {
                    throw new Invalid("toSayTranslations", "platform.error.unknownCode", String.valueOf(one.language()));
                }
                spanish = one.text();
                translated = Boolean.TRUE.equals(one.fits()) ? toSay : translated;
            }
        }
        return new Advice(sent.toDo() == null ? now.toDo() : sent.toDo(), toSay, spanish, translated, shareable(sent, now));
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
