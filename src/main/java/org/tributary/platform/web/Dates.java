package org.tributary.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;

/** Plain dates as URLs and bodies carry them. */
public final class Dates {

    private Dates() {
    }

    /** The date of an ISO text, null where it is empty. @throws Invalid where it is neither */
    public static @Nullable LocalDate orNull(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADate) {
            throw new Invalid(field, "platform.error.date");
        }
    }
}
