package org.tributary.platform.web;

import java.util.List;

/**
 * A table exactly as a page shows it, in the words of who reads it, for whoever writes it to a file.
 *
 * @param name what the file is called, without its ending
 */
public record ShownTable(String name, List<String> columns, List<List<String>> rows) {

    public ShownTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The table of a chart. */
    public static ShownTable of(String name, String period, String remark, LineChart chart) {
        return new ShownTable(name, List.of(period, chart.valueName(), chart.bandName(), remark),
                chart.rows().stream().map(row -> List.of(row.label(), row.value(), row.band(), row.remark())).toList());
    }
}
