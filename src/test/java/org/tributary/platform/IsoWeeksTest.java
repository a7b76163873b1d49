package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IsoWeeksTest {

    @Test
    void a_week_is_named_by_its_monday() {
        LocalDate monday = LocalDate.of(2026, 11, 16);
        assertEquals(monday, IsoWeeks.mondayOf(monday));
        assertEquals(monday, IsoWeeks.mondayOf(LocalDate.of(2026, 11, 22)));
        assertEquals(LocalDate.of(2024, 12, 30), IsoWeeks.mondayOf(LocalDate.of(2025, 1, 1)));
    }

    @Test
    void weeks_between_two_dates_count_mondays_passed() {
        assertEquals(0, IsoWeeks.between(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)));
        assertEquals(1, IsoWeeks.between(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23)));
        assertEquals(-1, IsoWeeks.between(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 22)));
        assertEquals(53, IsoWeeks.between(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 4)));
    }

    @Test
    void a_week_belongs_to_the_month_of_its_thursday() {
        assertEquals(YearMonth.of(2026, 10), IsoWeeks.monthOf(LocalDate.of(2026, 11, 1)));
        assertEquals(YearMonth.of(2025, 1), IsoWeeks.monthOf(LocalDate.of(2024, 12, 30)));
        assertEquals(YearMonth.of(2026, 4), IsoWeeks.monthOf(LocalDate.of(2026, 5, 3)));
    }

    @Test
    void the_weeks_of_all_months_are_all_weeks_once() {
        Set<LocalDate> seen = new HashSet<>();
        int weeks = 0;
        YearMonth end = YearMonth.of(2032, 1);
        for (YearMonth month = YearMonth.of(2020, 1); month.isBefore(end); month = month.plusMonths(1)) {
            List<LocalDate> mondays = IsoWeeks.weeksOf(month);
            assertTrue(mondays.size() == 4 || mondays.size() == 5);
            for (LocalDate monday : mondays) {
                assertEquals(month, IsoWeeks.monthOf(monday));
                assertEquals(monday, IsoWeeks.mondayOf(monday));
            }
            weeks += mondays.size();
            seen.addAll(mondays);
        }
        assertEquals(weeks, seen.size());
        assertEquals(IsoWeeks.between(LocalDate.of(2019, 12, 30), LocalDate.of(2032, 1, 1)), weeks);
    }

    @Test
    void from_and_to_widen_outward_to_whole_weeks() {
        IsoWeeks.Range range = IsoWeeks.widen(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 24));
        assertEquals(new IsoWeeks.Range(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 29)), range);
        assertEquals(List.of(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 23)), range.mondays());
        assertEquals(2, range.weeks());
        assertEquals(range, IsoWeeks.widen(range.from(), range.to()));
        assertThrows(IllegalArgumentException.class,
                () -> IsoWeeks.widen(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 3)));
    }
}
