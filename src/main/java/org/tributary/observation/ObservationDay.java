package org.tributary.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;

/** The day of an observation: from 2000 to tomorrow in UTC. */
public final class ObservationDay {

    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private ObservationDay() {
    }

    /**
     * The day that a device says a note is of, corrected where that cannot be: a day that has not begun, or none at all, is
     * today. A phone's clock may be anything.
     *
     * @param today where the device is
     */
    public static LocalDate corrected(@Nullable String told, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(told == null ? "" : told.strip());
            return day.isAfter(today) || day.isBefore(EARLIEST) ? today : day;
        } catch (DateTimeParseException noDate) {
            return today;
        }
    }

    /** The day that was typed in ISO 8601; a wrong one is reported under the field {@code observedOn}. */
    static LocalDate checked(@Nullable String typed, Check check, Instant now) {
        if (typed == null || typed.isBlank()) {
            check.wrong("observedOn", "platform.error.required");
            return EARLIEST;
        }
        LocalDate latest = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            check.that(!day.isBefore(EARLIEST) && !day.isAfter(latest), "observedOn", "platform.error.between", EARLIEST,
                    latest);
            return day;
        } catch (DateTimeParseException noDate) {
            check.wrong("observedOn", "platform.error.date");
            return EARLIEST;
        }
    }
}
