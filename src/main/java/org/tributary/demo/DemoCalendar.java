package org.tributary.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tributary.platform.IsoWeeks;

/** The twelve months of the demo network, which end at a moment; its weeks and working hours, in the network's time. */
final class DemoCalendar {

    private static final double[] DAYS = {1.15, 1.1, 1.05, 1, 0.8, 0.15, 0.05};
    private static final LocalTime OPENING = LocalTime.of(8, 30);
    private static final int OPEN_SECONDS = 9 * 3600 + 1800;

    private final LocalDate first;
    private final Instant end;
    private final ZoneId zone;

    DemoCalendar(Instant end, ZoneId zone) {
        this.end = end;
        this.zone = zone;
        this.first = today().minusYears(1).plusDays(1);
    }

    LocalDate first() {
        return first;
    }

    LocalDate today() {
        return end.atZone(zone).toLocalDate();
    }

    Instant end() {
        return end;
    }

    /** The Monday of this week. */
    LocalDate monday() {
        return IsoWeeks.mondayOf(today());
    }

    /** The Mondays of all weeks, the first and the last of which may be partly outside. */
    List<LocalDate> mondays() {
        List<LocalDate> mondays = new ArrayList<>();
        for (LocalDate monday = IsoWeeks.mondayOf(first); !monday.isAfter(today()); monday = monday.plusWeeks(1)) {
            mondays.add(monday);
        }
        return mondays;
    }

    Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(zone).toInstant();
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** Which part of a week's work lies inside the twelve months, 0 to 1. */
    double share(LocalDate monday) {
        double inside = 0;
        double all = 0;
        for (int day = 0; day < 7; day++) {
            LocalDate date = monday.plusDays(day);
            double open = date.isBefore(first)
                    ? 0
                    : Math.max(0, Math.min(1,
                            (end.getEpochSecond() - opening(date).getEpochSecond() - 60) / (double) OPEN_SECONDS));
            inside += DAYS[day] * open;
            all += DAYS[day];
        }
        return inside / all;
    }

    /** A working moment of a week of which a part lies inside. */
    Instant moment(LocalDate monday, Random random) {
        double[] open = new double[7];
        double all = 0;
        for (int day = 0; day < 7; day++) {
            LocalDate date = monday.plusDays(day);
            boolean inside = !date.isBefore(first) && opening(date).isBefore(end.minusSeconds(60));
            open[day] = inside ? DAYS[day] : 0;
            all += open[day];
        }
        double point = random.nextDouble() * all;
        int day = 0;
        while (day < 6 && (open[day] == 0 || point >= open[day])) {
            point -= open[day];
            day++;
        }
        LocalDate date = monday.plusDays(day);
        long most = Math.max(1, Math.min(OPEN_SECONDS, end.getEpochSecond() - opening(date).getEpochSecond() - 30));
        return opening(date).plusSeconds((long) (random.nextDouble() * most));
    }

    private Instant opening(LocalDate day) {
        return day.atTime(OPENING).atZone(zone).toInstant();
    }
}
