package org.tributary.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.insight.InsightTrend;
import org.tributary.insight.InsightView;
import org.tributary.insight.Milestone;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.Texts;

/** Draws how the notes of an insight came in. */
@ApplicationScoped
public class InsightCharts {

    private static final int POINTS = 26;
    private static final int LONGEST_MARK = 18;

    @Inject
    InsightCards cards;

    @Inject
    Texts texts;

    /**
     * Notes per week, over at most 26 released points, with what was published marked; empty where fewer than two are released.
     *
     * @param band whether it shows what would be usual as well
     */
    Optional<LineChart> of(InsightView insight, boolean band) {
        List<Milestone> marks = insight.publications() instanceof Collection<?> all
                ? all.stream().filter(Milestone.class::isInstance).map(Milestone.class::cast).toList()
                : List.of();
        LocalDate asOf = insight.asOf();
        return asOf == null ? Optional.empty() : of(insight.trend(), asOf, band, marks);
    }

    /** The same of a course alone. */
    public Optional<LineChart> of(InsightTrend trend, LocalDate asOf, boolean band, Collection<Milestone> marks) {
        if (trend.points().size() < 2) {
            return Optional.empty();
        }
        List<InsightTrend.Expected> all = trend.expected(asOf);
        List<InsightTrend.Expected> shown = all.subList(Math.max(0, all.size() - POINTS), all.size());
        LineChart chart = new LineChart(texts.get("insight.view.perWeek"), band ? texts.get("insight.view.usual") : "", 1,
                shown.stream()
                        .map(one -> new LineChart.Point(texts.say("insight.view.to", cards.shortDay(one.point().to())),
                                one.perWeek(), band ? one.low() : null, band ? one.high() : null, one.alarm()))
                        .toList());
        for (Milestone mark : marks) {
            OptionalDouble position = position(mark.liveOn(), shown.stream().map(InsightTrend.Expected::point).toList());
            if (position.isPresent()) {
                chart = chart.event(position.getAsDouble(), shortened(mark.title()));
            }
        }
        return Optional.of(chart);
    }

    /** A mark stands beside its line in a chart that may be as narrow as a phone. */
    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_MARK
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_MARK - 1)).strip() + "…";
    }

    /** Where a day lies among points that stand at their last days; empty before the first of them and after the last. */
    static OptionalDouble position(LocalDate day, List<InsightTrend.Point> points) {
        for (int at = 1; at < points.size(); at++) {
            LocalDate before = points.get(at - 1).to();
            LocalDate to = points.get(at).to();
            if (day.isAfter(before) && !day.isAfter(to)) {
                return OptionalDouble.of(at - 1 + (double) ChronoUnit.DAYS.between(before, day)
                        / ChronoUnit.DAYS.between(before, to));
            }
        }
        return OptionalDouble.empty();
    }
}
