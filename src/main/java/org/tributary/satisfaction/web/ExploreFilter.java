package org.tributary.satisfaction.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;
import org.tributary.platform.ListQuery;
import org.tributary.platform.web.Dates;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.explore.Compare;
import org.tributary.satisfaction.explore.Exploration;
import org.tributary.satisfaction.explore.Grain;

/** What is asked for, as it stands in the URL and nowhere else; what is unknown there is as if it were not. */
record ExploreFilter(Map<String, String> values, boolean network) {

    static final List<Metric> METRICS = Metric.ASKED;
    private static final List<GroupBy> DIMENSIONS = List.of(GroupBy.NONE, GroupBy.LINE, GroupBy.STATE,
            GroupBy.TOUCHPOINT, GroupBy.AGENCY);

    /** What can be chosen: a principal reads the whole of the own agency. */
    static List<GroupBy> dimensions(boolean network) {
        return network ? DIMENSIONS : List.of(GroupBy.NONE);
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    Metric metric() {
        return Metric.ofCode(value("metric")).filter(METRICS::contains).orElse(Metric.NPS);
    }

    GroupBy groupBy() {
        GroupBy usual = network ? GroupBy.LINE : GroupBy.NONE;
        return GroupBy.ofCode(value("by")).filter(dimensions(network)::contains).orElse(usual);
    }

    /** The one group that is looked at, empty for all. */
    String only() {
        return groupBy() == GroupBy.NONE ? "" : value("only");
    }

    String period() {
        return switch (value("period")) {
            case "12", "all" -> value("period");
            default -> "3";
        };
    }

    Compare compare() {
        return Compare.ofCode(value("compare"));
    }

    /** Empty for whatever shows most. */
    String time() {
        return Grain.ofCode(value("time")).map(Grain::code).orElse("");
    }

    @Nullable
    LocalDate from() {
        return day("from");
    }

    @Nullable
    LocalDate to() {
        return day("to");
    }

    private @Nullable LocalDate day(String name) {
        try {
            return Dates.orNull(name, value(name));
        } catch (Invalid notADay) {
            return null;
        }
    }

    /** Whether the last day asked for lies before the first. */
    boolean isBackwards() {
        LocalDate from = from();
        LocalDate to = to();
        return from != null && to != null && to.isBefore(from);
    }

    /** Whether all there is is asked for, which compares with nothing. */
    boolean isEverything() {
        return period().equals("all") && from() == null;
    }

    Exploration.Question question() {
        int weeks = switch (period()) {
            case "12" -> 52;
            case "all" -> 0;
            default -> 13;
        };
        return new Exploration.Question(metric(), groupBy(), from(), to(), weeks, compare(), Grain.ofCode(time()).orElse(null));
    }

    /** The URL of the same with one value changed, from the question mark on. */
    String with(String name, String value, String view) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(name, value);
        String text = new ListQuery(changed).text();
        return "?" + text + (view.isEmpty() ? "" : (text.isEmpty() ? "" : "&") + "view=" + view);
    }
}
