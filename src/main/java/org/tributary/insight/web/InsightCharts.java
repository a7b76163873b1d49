package org.tributary.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.insight.InsightTrend;
import org.tributary.insight.InsightView;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.Texts;

/** Draws how the notes of an insight came in. */
@ApplicationScoped
class InsightCharts {

    private static final int POINTS = 26;

    @Inject
    InsightCards cards;

    @Inject
    Texts texts;

    /**
     * Notes per week, over at most 26 released points; empty where fewer than two are released.
     *
     * @param band whether it shows what would be usual as well
     */
    Optional<LineChart> of(InsightView insight, boolean band) {
        LocalDate asOf = insight.asOf();
        if (asOf == null || insight.trend().points().size() < 2) {
            return Optional.empty();
        }
        List<InsightTrend.Expected> all = insight.trend().expected(asOf);
        List<LineChart.Point> points = all.subList(Math.max(0, all.size() - POINTS), all.size()).stream()
                .map(one -> new LineChart.Point(texts.say("insight.view.to", cards.shortDay(one.point().to())),
                        one.perWeek(), band ? one.low() : null, band ? one.high() : null, one.alarm()))
                .toList();
        return Optional.of(new LineChart(texts.get("insight.view.perWeek"), band ? texts.get("insight.view.usual") : "", 1,
                points));
    }
}
