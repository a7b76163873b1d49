package org.tributary.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** How notes about a thing fall on the weeks of the year: evenly but for holidays and a slow wave, or in a season. */
final class WeekWeights {

    private final DemoCalendar calendar;
    private final Random random;

    WeekWeights(DemoCalendar calendar, Random random) {
        this.calendar = calendar;
        this.random = random;
    }

    /** Mondays and their weights, in their order. */
    record Weeks(Map<LocalDate, Double> weights) {

        static Weeks only(LocalDate monday) {
            return new Weeks(Map.of(monday, 1.0));
        }

        /** The week at that share of all weights, from 0 to 1; {@code last} where there is none. */
        LocalDate at(double share, LocalDate last) {
            double point = share * weights.values().stream().mapToDouble(Double::doubleValue).sum();
            for (Map.Entry<LocalDate, Double> week : weights.entrySet()) {
                point -= week.getValue();
                if (point < 0) {
                    return week.getKey();
                }
            }
            return last;
        }
    }

    Weeks even() {
        Map<LocalDate, Double> weeks = new LinkedHashMap<>();
        double phase = random.nextDouble() * 2 * Math.PI;
        for (LocalDate monday : calendar.mondays()) {
            double holidays = monday.getMonthValue() == 12 && monday.getDayOfMonth() > 20 ? 0.5 : 1;
            double slow = 1 + 0.2 * Math.sin(phase + 2 * Math.PI * monday.getDayOfYear() / 365);
            weeks.put(monday, calendar.share(monday) * holidays * slow);
        }
        return new Weeks(weeks);
    }

    /** Around that month of the year, 1 to 12. */
    Weeks season(int month) {
        Map<LocalDate, Double> weeks = even().weights();
        weeks.replaceAll((monday, weight) -> {
            int apart = Math.abs(monday.plusDays(3).getMonthValue() - month);
            return weight * switch (Math.min(apart, 12 - apart)) {
                case 0 -> 10.0;
                case 1 -> 4.0;
                case 2 -> 1.0;
                default -> 0.1;
            };
        });
        return new Weeks(weeks);
    }
}
