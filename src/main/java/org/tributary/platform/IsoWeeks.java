package org.tributary.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Weeks as every figure counts them: ISO weeks of a plain date, each named by its Monday. A month is made of whole
 * weeks, those whose Thursday lies in it, so that weeks and months never overlap.
 */
public final class IsoWeeks {

    private IsoWeeks() {
    }

    /** Whole weeks, from a Monday to a Sunday, both included. */
    public record Range(LocalDate from, LocalDate to) {

        public Range {
            if (from.getDayOfWeek() != DayOfWeek.MONDAY || to.getDayOfWeek() != DayOfWeek.SUNDAY || to.isBefore(from)) {
                throw new IllegalArgumentException("Not whole weeks: " + from + " to " + to);
            }
        }

        public boolean contains(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }

        /** The Mondays of the weeks, earliest first. */
        public List<LocalDate> mondays() {
            return Stream.iterate(from, monday -> monday.isBefore(to), monday -> monday.plusWeeks(1)).toList();
        }

        public int weeks() {
            return between(from, to) + 1;
        }
    }

    /** The Monday of the week the date lies in; a Monday is its own. */
    public static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** How many weeks the week of {@code later} comes after that of {@code earlier}; negative if before. */
    public static int between(LocalDate earlier, LocalDate later) {
        return Math.toIntExact(ChronoUnit.WEEKS.between(mondayOf(earlier), mondayOf(later)));
    }

    /** The month the week of a date belongs to: that of its Thursday. */
    public static YearMonth monthOf(LocalDate date) {
        return YearMonth.from(mondayOf(date).plusDays(3));
    }

    /** The Mondays of the four or five weeks of a month, earliest first. */
    public static List<LocalDate> weeksOf(YearMonth month) {
        LocalDate firstThursday = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        return Stream.iterate(firstThursday, thursday -> YearMonth.from(thursday).equals(month),
                thursday -> thursday.plusWeeks(1)).map(thursday -> thursday.minusDays(3)).toList();
    }

    /** The smallest range of whole weeks that holds both dates. */
    public static Range widen(LocalDate from, LocalDate to) {
        return new Range(mondayOf(from), mondayOf(to).plusDays(6));
    }
}
