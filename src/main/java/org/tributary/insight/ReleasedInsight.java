package org.tributary.insight;

/** An insight that may be shown, with its released figures, or as a starter without any. */
record ReleasedInsight(InsightRow row, InsightFigures figures, InsightTrend trend) {

    ReleasedInsight(InsightRow row, InsightFigures figures) {
        this(row, figures, InsightTrend.of(figures.points(), figures.asOf()));
    }

    static ReleasedInsight silent(InsightRow row) {
        return new ReleasedInsight(row, InsightFigures.SILENT, InsightTrend.NONE);
    }

    /** Whether it is shown without any figure. */
    boolean isSilent() {
        return figures == InsightFigures.SILENT;
    }
}
