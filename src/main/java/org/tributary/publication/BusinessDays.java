package org.tributary.publication;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days from Monday to Friday. Holidays differ from state to state and are counted as business days. */
final class BusinessDays {

    private BusinessDays() {
    }

    /** How many there are from one day on until the day before another; 0 where that is no later. */
    static int between(LocalDate from, LocalDate to) {
        return !to.isAfter(from)
                ? 0
                : (int) from.datesUntil(to).filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY).count();
    }
}
