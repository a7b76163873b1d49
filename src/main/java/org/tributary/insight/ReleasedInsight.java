package org.tributary.insight;

/** An insight that may be shown, with its released figures. */
record ReleasedInsight(InsightRow row, InsightFigures figures, InsightTrend trend) {

    ReleasedInsight(InsightRow row, InsightFigures figures) {
        this(row, figures, InsightTrend.of(figures.points(), figures.asOf()));
    }
}
