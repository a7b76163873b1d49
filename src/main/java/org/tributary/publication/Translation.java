package org.tributary.publication;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Language;

/**
 * What is to be said, in another language of the portal; it is reviewed with the version it stands in.
 *
 * @param of the words that it was written for; empty where the caller does not know
 */
public record Translation(Language language, String text, String of) implements Serializable {

    public Translation {
        text = text.strip();
        of = of.strip();
    }

    /**
     * The same, knowing what stood there before: a text that changed was written for the words of now, one that did not is still
     * for those it was written for, unless the caller says that it fits.
     */
    Translation after(@Nullable Translation before, String toSay) {
        boolean fits = of.equals(toSay) || before == null || !text.equals(before.text());
        return new Translation(language, text, fits ? toSay : before.of());
    }

    /** Whether the words changed after it was written. */
    boolean isOutOfDate(String toSay) {
        return !of.equals(toSay);
    }

    /** The end of a field's name, as {@code Spanish}. */
    String fieldName() {
        return language.name().charAt(0) + language.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
