package org.tributary.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.platform.Invalid;

/** A leave as it is entered; null where nothing was chosen. */
public record WantedLeave(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID deputy) {

    /** So far back a leave can be entered: for who was ill and could not. */
    static final int DAYS_BACK = 31;
    private static final int LONGEST_DAYS = 731;

    /**
     * @param lastDay of a person who leaves for good, null where that is not planned
     * @throws Invalid at {@code from} or {@code to}
     */
    Away days(LocalDate today, @Nullable LocalDate lastDay) {
        Check check = new Check().that(from != null, "from", "platform.error.required")
                .that(to != null, "to", "platform.error.required");
        if (from != null && to != null) {
            LocalDate earliest = today.minusDays(DAYS_BACK);
            check.that(!from.isAfter(to), "to", "people.leave.order")
                    .that(!from.isBefore(earliest), "from", "people.leave.longAgo", earliest)
                    .that(to.isBefore(from.plusDays(LONGEST_DAYS)), "to", "people.leave.long", LONGEST_DAYS)
                    .that(lastDay == null || !to.isAfter(lastDay), "to", "people.leave.afterLastDay",
                            lastDay == null ? "" : lastDay);
        }
        check.done();
        return new Away(from, to);
    }
}
