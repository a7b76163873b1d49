package org.tributary.satisfaction.pulse;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.tributary.platform.IsoWeeks;

/**
 * A quarter of thirteen ISO weeks; the last of a year of 53 has one more. Each agent has one week in it, by chance that stays
 * the same.
 *
 * @param from its first Monday
 * @param last its last Monday
 */
public record PulseQuarter(LocalDate from, LocalDate last) {

    /** A fourteenth week asks nobody new. */
    static final int SLOTS = 13;

    public static PulseQuarter of(LocalDate day) {
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        int quarter = Math.min(3, (day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1) / SLOTS);
        LocalDate from = firstMonday(year).plusWeeks((long) quarter * SLOTS);
        return new PulseQuarter(from, quarter == 3 ? firstMonday(year + 1).minusWeeks(1) : from.plusWeeks(SLOTS - 1));
    }

    private static LocalDate firstMonday(int year) {
        return IsoWeeks.mondayOf(LocalDate.of(year, 1, 4));
    }

    /** 1 to 4. */
    public int number() {
        return (from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) - 1) / SLOTS + 1;
    }

    public int year() {
        return from.get(IsoFields.WEEK_BASED_YEAR);
    }

    /** The Monday of the week in which that person is asked. */
    public LocalDate weekOf(long person) {
        return from.plusWeeks(Math.floorMod(mixed(person * 4_000L + year() * 4L + number()), SLOTS));
    }

    /** Neighbouring numbers far apart (the finalizer of SplitMix64, Steele and others 2014). */
    private static long mixed(long number) {
        long mixed = (number + 0x9E3779B97F4A7C15L);
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
