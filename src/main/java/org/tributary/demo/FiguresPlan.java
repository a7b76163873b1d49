package org.tributary.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.platform.ListQuery;
import org.tributary.satisfaction.Metric;

/** What a manager notes in the twelve months: what is aimed at, a storm, a rate change, and a question on a new scale. */
final class FiguresPlan {

    private static final String MANAGER = "manager@demo.test";
    /** The scale changes before either of the periods that the overview compares. */
    private static final int WEEKS_SINCE_THE_SCALE = 40;
    private static final int WEEKS_SINCE_THE_HAIL = 21;

    private final DemoCalendar calendar;

    FiguresPlan(DemoCalendar calendar) {
        this.calendar = calendar;
    }

    List<DemoAct> acts() {
        LocalDate hail = calendar.monday().minusWeeks(WEEKS_SINCE_THE_HAIL).plusDays(3);
        LocalDate rates = calendar.today().minusMonths(ResponsePlan.FALLING_MONTHS);
        LocalDate scale = calendar.monday().minusWeeks(WEEKS_SINCE_THE_SCALE);
        return Stream.of(act(calendar.first().plusDays(1), new PlansDeed.Aim(40, 75, 60)),
                act(scale, new PlansDeed.Rescale(Metric.CES, scale, "seven points instead of five")),
                act(hail.plusDays(1), new PlansDeed.NoteEvent(hail, "Hail across Ohio and Kentucky")),
                act(rates, new PlansDeed.NoteEvent(rates, "Homeowners rates up by 9 %")),
                act(rates.plusWeeks(1), new PlansDeed.KeepView("Score by line since the new rates",
                        ListQuery.of("metric=nps&by=line&period=3&compare=before"))))
                .filter(act -> act.at().isBefore(calendar.end())).toList();
    }

    private DemoAct act(LocalDate day, PlansDeed deed) {
        return new DemoAct(calendar.at(day, 9, 40), MANAGER, deed);
    }
}
