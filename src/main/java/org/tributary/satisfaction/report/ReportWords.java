package org.tributary.satisfaction.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Interval;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.ActiveShare;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.PeriodFigure;
import org.tributary.satisfaction.SatisfactionItem;
import org.tributary.satisfaction.SatisfactionTable;
import org.tributary.satisfaction.alert.Alert;
import org.tributary.satisfaction.figure.Change;

/** What a report says, in the language that is spoken: every figure with its n and its interval. */
@ApplicationScoped
class ReportWords {

    private static final int MONTHS = 13;
    private static final int NOTES = 6;

    @Inject
    Texts texts;

    String get(String key) {
        return texts.get("satisfaction.report." + key);
    }

    String title(YearMonth month) {
        return texts.say("satisfaction.report.title", Dates.month(month));
    }

    String cover(PeriodFigure whole, LocalDate made) {
        return whole.from() == null || whole.to() == null
                ? texts.say("satisfaction.report.coverEmpty", made)
                : texts.say("satisfaction.report.cover", whole.from(), whole.to(), made);
    }

    String name(Metric metric) {
        return texts.get("satisfaction.metric." + metric.code());
    }

    String cell(Metric metric, GroupBy by, String cell) {
        return texts.say("satisfaction.alert.of", name(metric), word(by, cell));
    }

    private String word(GroupBy by, String cell) {
        return texts.get(Vocabulary.valueOf(by.name()).key(cell));
    }

    ReportContent.Figure figure(PeriodFigure figure) {
        Metric.Value value = figure.value();
        if (value == null) {
            return new ReportContent.Figure(name(figure.metric()), "–", get("tooFew"), "", "", "plain");
        }
        Change change = value.value() == null ? null : figure.change();
        return new ReportContent.Figure(name(figure.metric()), shown(figure.metric(), value), interval(value.interval()),
                n(value.n()), change == null ? "" : moved(change, figure.yearAgo() ? "year" : "before"), kind(change));
    }

    ReportContent.Figure figure(ActiveShare active) {
        String label = texts.say("satisfaction.report.active", Dates.shortDay(active.from()), Dates.shortDay(active.to()));
        if (active.share() == null) {
            return new ReportContent.Figure(label, "–", get("tooFew"), "", "", "plain");
        }
        Change change = active.change() == null ? null : new Change(active.change().change(), active.change().interval());
        return new ReportContent.Figure(label,
                texts.say("satisfaction.report.percent", Numbers.whole(active.share().percent())),
                interval(active.share().interval()), n(active.share().n()), change == null ? "" : moved(change, "weeks"),
                kind(change));
    }

    private String shown(Metric metric, Metric.Value value) {
        if (value.value() == null) {
            return texts.say("satisfaction.band." + value.band(), Numbers.whole(value.interval().low()),
                    Numbers.whole(value.interval().high()));
        }
        String number = Numbers.whole(value.value());
        return metric.isNet() ? number : texts.say("satisfaction.report.percent", number);
    }

    private String interval(Interval interval) {
        return texts.say("satisfaction.report.interval", Numbers.tenth(interval.low()), Numbers.tenth(interval.high()));
    }

    private String n(int n) {
        return texts.say("satisfaction.report.n", Numbers.whole(n));
    }

    private String moved(Change change, String against) {
        return change.arrow() == Change.Arrow.NONE
                ? get("noChange." + against)
                : texts.say("satisfaction.report.moved." + against, Numbers.signed(change.value()),
                        Numbers.signed(change.interval().low()), Numbers.signed(change.interval().high()));
    }

    private static String kind(@Nullable Change change) {
        return change == null || change.arrow() == Change.Arrow.NONE
                ? "plain"
                : change.arrow() == Change.Arrow.UP ? "good" : "rise";
    }

    ReportContent.Course course(SatisfactionTable months, @Nullable Double target) {
        List<SatisfactionItem> items = months.items().subList(Math.max(0, months.items().size() - MONTHS),
                months.items().size());
        String n = Numbers.whole(items.stream().mapToInt(item -> item.n() == null ? 0 : item.n()).sum());
        return new ReportContent.Course(texts.say("satisfaction.report.course", name(months.metric())),
                texts.say("satisfaction.report.courseAbout", n), name(months.metric()), texts.get("satisfaction.overview.band"),
                items.stream().map(item -> new ReportContent.Point(Dates.month(YearMonth.parse(item.group())),
                        item.value(), item.value() == null ? null : item.low(), item.value() == null ? null : item.high()))
                        .toList(),
                target, target == null ? "" : texts.say("satisfaction.target.name", Numbers.plain(target)));
    }

    String changed(WhatChanged.Found found) {
        PeriodFigure figure = found.candidate().figure();
        Metric.Value value = Objects.requireNonNull(figure.value());
        double by = found.candidate().change().value();
        double one = Math.signum(by) * found.interval().low();
        double other = Math.signum(by) * found.interval().high();
        String key = "satisfaction.report." + (by < 0 ? "fell" : "rose") + (figure.yearAgo() ? ".year" : ".before");
        return texts.say(key, found.candidate().name(), Numbers.tenth(Math.abs(by)), Numbers.tenth(Math.min(one, other)),
                Numbers.tenth(Math.max(one, other)), shown(figure.metric(), value), Numbers.whole(value.n()),
                period(List.of(figure)));
    }

    /** From the first to the last day of these figures, which may be another time than that of the whole. */
    private String period(Collection<PeriodFigure> figures) {
        LocalDate from = figures.stream().map(PeriodFigure::from).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = figures.stream().map(PeriodFigure::to).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .orElseThrow();
        return texts.say("satisfaction.report.range", from, to);
    }

    String changesNote(WhatChanged changed) {
        return texts.say(changed.m() == 0
                ? "satisfaction.report.nothingToCompare"
                : changed.found().isEmpty() ? "satisfaction.report.nothingChanged" : "satisfaction.report.changesNote",
                changed.m());
    }

    ReportContent.Table table(Metric metric, GroupBy by, Map<String, PeriodFigure> rows) {
        return new ReportContent.Table(texts.say("satisfaction.report.table." + by.code(), name(metric)),
                Stream.of("group", "value", "interval", "n", "change").map(column -> get("column." + column)).toList(),
                rows.entrySet().stream().map(row -> cells(by, row.getKey(), row.getValue())).toList(),
                rows.isEmpty() ? get("tableEmpty") : texts.say("satisfaction.report.tableNote", period(rows.values())));
    }

    private List<String> cells(GroupBy by, String cell, PeriodFigure figure) {
        Metric.Value value = Objects.requireNonNull(figure.value());
        Change change = value.value() == null ? null : figure.change();
        return List.of(word(by, cell), shown(figure.metric(), value),
                texts.say("satisfaction.report.range", Numbers.tenth(value.interval().low()),
                        Numbers.tenth(value.interval().high())),
                Numbers.whole(value.n()), change == null
                        ? "–"
                        : texts.say("satisfaction.report.changeCell", Numbers.signed(change.value()),
                                Numbers.signed(change.interval().low()), Numbers.signed(change.interval().high())));
    }

    String alert(Alert.Row alert) {
        return texts.say("satisfaction.report.alert", alert.facts().about(texts), alert.facts().sentence(texts), alert.owner());
    }

    List<String> notes() {
        return IntStream.rangeClosed(1, NOTES).mapToObj(number -> get("note" + number)).toList();
    }
}
