package org.tributary.satisfaction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Insights;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.ShownTable;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.explore.Compare;
import org.tributary.satisfaction.explore.Comparison;
import org.tributary.satisfaction.explore.Exploration;
import org.tributary.satisfaction.explore.Exploration.Panel;
import org.tributary.satisfaction.explore.Grain;
import org.tributary.satisfaction.explore.Periods;

/** What an exploration reads like. */
@ApplicationScoped
class ExploreWords {

    /** The last three only beside another period. */
    private static final List<String> COLUMNS = List.of("satisfaction.explore.group", "platform.look.n",
            "satisfaction.explore.figure", "satisfaction.overview.band", "satisfaction.explore.earlierN",
            "satisfaction.explore.earlier", "satisfaction.explore.change");

    @Inject
    Texts texts;

    @Inject
    ChangeWords words;

    @Inject
    SatisfactionWords names;

    @Inject
    Insights insights;

    /** A row of the table: the group with its figure, and that of the comparable period. */
    public record Row(FigureCard card, String url, String earlier, String earlierN, String change) {
    }

    /** The rows as a table to hand on, word for word. */
    ShownTable table(List<Row> rows, boolean compared) {
        int columns = compared ? COLUMNS.size() : COLUMNS.size() - 3;
        return new ShownTable("explore", COLUMNS.stream().limit(columns).map(texts::get).toList(),
                rows.stream().map(row -> Stream.of(row.card().label(), row.card().n(),
                        row.card().shown() ? row.card().value() + row.card().unit() : row.card().interval(),
                        row.card().shown() ? row.card().interval() : "", row.earlierN(), row.earlier(), row.change())
                        .limit(columns).toList()).toList());
    }

    /** An option of the filter. */
    public record Option(String value, String words, boolean chosen) {
    }

    /** The filter as it stands. @param only the one group that is looked at, empty for all */
    public record Form(List<Option> metrics, List<Option> dimensions, List<Option> times, List<Option> periods,
            List<Option> comparisons, @Nullable LocalDate from, @Nullable LocalDate to, String only, String by) {
    }

    Form form(ExploreFilter filter, boolean network) {
        return new Form(
                ExploreFilter.METRICS.stream().map(one -> new Option(one.code(), words.label(one), one == filter.metric()))
                        .toList(),
                ExploreFilter.dimensions(network).stream().map(one -> option("by", one.code(), filter.groupBy().code()))
                        .toList(),
                Stream.concat(Stream.of(""), Arrays.stream(Grain.values()).map(Grain::code))
                        .map(code -> option("time", code.isEmpty() ? "fitting" : code, filter.time().isEmpty()
                                ? "fitting"
                                : filter.time()))
                        .toList(),
                Stream.of("3", "12", "all").map(code -> option("period", code, filter.period())).toList(),
                Arrays.stream(Compare.values()).map(one -> option("compare", one.code(), filter.compare().code())).toList(),
                filter.from(), filter.to(), filter.only().isEmpty() ? "" : names.name(filter.groupBy(), filter.only()),
                filter.groupBy().code());
    }

    private Option option(String name, String code, String chosen) {
        return new Option(code, texts.get("satisfaction.explore." + name + "." + code), code.equals(chosen));
    }

    String subtitle(Exploration told, ExploreFilter filter) {
        Periods periods = told.periods();
        boolean alone = periods != null && periods.earlier() == null && filter.compare() != Compare.NONE
                && !filter.isEverything();
        return periods != null && alone
                ? texts.say("satisfaction.explore.noEarlier", Dates.day(periods.now().from()), Dates.day(periods.now().to()))
                : words.against(periods, texts.get("satisfaction.explore.empty"));
    }

    FigureCard card(Exploration told, Panel panel) {
        return words.card(told.metric(), name(panel), panel.now(), panel.comparison(), told.findings());
    }

    /** What agents note more often where the figure of one group fell; null where no released figure says so. */
    ChangeWords.@Nullable Link meanwhile(Exploration told, Panel panel) {
        Comparison change = panel.comparison();
        return change == null || panel.groupBy() == GroupBy.NONE || change.value() > 0 || !told.findings().tells(change)
                ? null
                : words.theme(change, insights.rising());
    }

    /** What a large chart shows: the figure itself where it is of the whole. */
    String title(Exploration told, Panel panel) {
        return panel.groupBy() == GroupBy.NONE ? words.label(told.metric()) : name(panel);
    }

    Row row(Exploration told, Panel panel, String url) {
        Periods periods = told.periods();
        Metric.Value earlier = panel.earlier();
        String hidden = periods == null || periods.earlier() == null ? "" : texts.get("satisfaction.explore.tooFew");
        return new Row(card(told, panel), url,
                earlier == null ? hidden : words.value(earlier) + ChangeWords.unit(told.metric()),
                earlier == null ? "" : Numbers.whole(earlier.n()),
                panel.comparison() == null ? "" : words.change(panel.comparison(), told.findings()));
    }

    private String name(Panel panel) {
        return panel.groupBy() == GroupBy.NONE
                ? texts.get("satisfaction.explore.whole")
                : names.name(panel.groupBy(), panel.group());
    }
}
