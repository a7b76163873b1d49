package org.tributary.observation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an author says of a note that looks like a complaint. */
public enum ChannelAnswer {

    /** It was filed where complaints are answered. */
    FILED,
    /** It is none. */
    NOT_ONE,
    /** Nobody asked, as by API and import. */
    NOT_ASKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of the two that can be given. */
    public static Optional<ChannelAnswer> given(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one != NOT_ASKED && one.code().equals(code)).findFirst();
    }
}
