package org.tributary.insight;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An insight as what something else came from: its name, and how many are behind it.
 *
 * @param key of the insight, for the components above
 * @param behind null where no figure is shown
 */
public record InsightSource(long key, UUID id, String title, @Nullable Behind behind) {

    /**
     * Released figures.
     *
     * @param trend the key of the words for its course
     * @param kind of the chip that shows it
     * @param lines those that may be named, as the states
     * @param inStates in how many states it is, named or not
     * @param perWeek contributions in a week of the latest point; null where there is none
     */
    public record Behind(long notes, long agents, long agencies, String trend, String kind, boolean pointsUp,
            List<String> lines, List<String> states, long inStates, @Nullable Double perWeek)
            implements
                Serializable {
    }

    static InsightSource of(ReleasedInsight insight) {
        InsightRow row = insight.row();
        InsightFigures figures = insight.figures();
        InsightTrend trend = insight.trend();
        String kind = trend.alarm().equals("alarm") ? "rise" : trend.rises() ? "warn" : "plain";
        return new InsightSource(row.key(), row.id(), row.title(),
                insight.isSilent()
                        ? null
                        : new Behind(figures.observations(), figures.agents(), figures.agencies(), trend.words(), kind,
                                trend.pointsUp(), figures.lines(), figures.stateNames(), figures.states(), perWeek(figures)));
    }

    private static @Nullable Double perWeek(InsightFigures figures) {
        List<InsightTrend.Point> points = figures.points();
        if (points.isEmpty()) {
            return null;
        }
        InsightTrend.Point latest = points.get(points.size() - 1);
        return latest.count() / latest.exposure(figures.asOf());
    }
}
