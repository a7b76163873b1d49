package org.tributary.publication;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.publication.text.StructuredText;

/**
 * What an agent does with a publication: the steps, and the words for the customer, of which the Spanish is reviewed with
 * the version it stands in.
 *
 * @param toDo at most 5,000 characters, as {@link StructuredText} reads it; likewise {@code toSay} and {@code spanish}
 * @param translated the words that the Spanish was written for; where they are no longer {@code toSay}, it is out of date.
 *        Empty where the caller does not know, see {@link #after}
 * @param shareable whether customers may be shown it; else it is for agents only
 */
public record Advice(String toDo, String toSay, String spanish, String translated, boolean shareable)
        implements
            Serializable {

    public static final Advice NONE = new Advice("", "", "", "", false);

    private static final int LONGEST = 5000;

    public Advice {
        toDo = words(toDo);
        toSay = words(toSay);
        spanish = words(spanish);
        translated = words(translated);
    }

    private static String words(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    void check(Check check) {
        check.that(fits(toDo), "toDo", "platform.error.tooLong", LONGEST)
                .that(fits(toSay), "toSay", "platform.error.tooLong", LONGEST)
                .that(fits(spanish), "toSaySpanish", "platform.error.tooLong", LONGEST)
                .that(spanish.isEmpty() || !toSay.isEmpty(), "toSay", "publication.error.nothingTranslated");
    }

    private static boolean fits(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST;
    }

    /**
     * The same, knowing what stood there before: a Spanish text that changed was written for the words of now, one that did
     * not still is for those it was written for, unless the caller says that it fits.
     */
    Advice after(Advice before) {
        if (spanish.isEmpty()) {
            return new Advice(toDo, toSay, "", "", shareable);
        }
        boolean fits = translated.equals(toSay) || !spanish.equals(before.spanish());
        return new Advice(toDo, toSay, spanish, fits ? toSay : before.translated(), shareable);
    }

    /** Whether what is to be said changed after it was translated. */
    public boolean isOutOfDate() {
        return !spanish.isEmpty() && !translated.equals(toSay);
    }

    /** Everything in it, for search and for what changed. */
    String all() {
        return toDo + "\n\n" + toSay + "\n\n" + spanish;
    }
}
