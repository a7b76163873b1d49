package org.tributary.insight.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.ThemeDetail;
import org.tributary.insight.ThemeTrend;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.pooling.TrendEstimate;

/** Says and draws how the notes of a theme go. */
@ApplicationScoped
class ThemeCourses {

    @Inject
    Texts texts;

    ThemeCourse of(ThemeDetail theme) {
        ThemeTrend trend = theme.trend();
        String kind = trend.code().equals("alarm") ? "rise" : trend.rises() ? "warn" : "plain";
        return new ThemeCourse(new InsightCards.Chip(texts.get("insight.course." + trend.code()), kind,
                trend.pointsUp() ? "trending-up" : ""), figures(trend), chart(theme));
    }

    /** A ratio is named where it says something: where its interval holds one, only the interval is. */
    private String figures(ThemeTrend trend) {
        String week = Dates.shortDay(trend.week());
        if (!trend.isKnown() || trend.notes() == 0) {
            return texts.say("insight.course.exposure", week, trend.notes(), trend.exposure());
        }
        TrendEstimate known = trend.known();
        String low = Numbers.tenth(known.low());
        String high = Numbers.tenth(known.high());
        return known.low() <= 1 && known.high() >= 1
                ? texts.say("insight.course.even", week, trend.notes(), trend.exposure(), low, high)
                : texts.say("insight.course.ratio", week, trend.notes(), trend.exposure(), Numbers.tenth(known.ratio()), low,
                        high);
    }

    private @Nullable LineChart chart(ThemeDetail theme) {
        return theme.course().size() < 2
                ? null
                : new LineChart(texts.get("insight.view.perWeek"), texts.get("insight.view.usual"), 1,
                        theme.course().stream().map(this::point).toList());
    }

    private LineChart.Point point(ThemeTrend.Expected one) {
        return new LineChart.Point(Dates.shortDay(one.week()), (double) one.notes(), orNull(one.low()), orNull(one.high()),
                one.alarm());
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
