package org.tributary.satisfaction.report;

import java.util.Map;
import org.tributary.platform.ListQuery;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;

/**
 * What a report is about, as the overview's URL says it: of what it does not know it takes the usual.
 *
 * @param metric of the chart and the table
 * @param weeks  the figures are over
 * @param by     line, state or touchpoint
 */
record ReportScope(Metric metric, int weeks, GroupBy by) {

    private static final int QUARTER = 13;
    private static final int YEAR = 52;

    static ReportScope of(ListQuery query) {
        Map<String, String> values = query.values();
        Metric metric = Metric.ofCode(values.getOrDefault("metric", "")).filter(Metric.ASKED::contains).orElse(Metric.NPS);
        GroupBy by = GroupBy.ofCode(values.getOrDefault("by", ""))
                .filter(one -> one == GroupBy.STATE || one == GroupBy.TOUCHPOINT).orElse(GroupBy.LINE);
        return new ReportScope(metric, values.getOrDefault("period", "").equals("12") ? YEAR : QUARTER, by);
    }
}
