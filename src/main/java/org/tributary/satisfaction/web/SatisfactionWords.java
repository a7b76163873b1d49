package org.tributary.satisfaction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Interval;
import org.tributary.platform.Vocabulary;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.IntervalBars;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.ActiveShare;
import org.tributary.satisfaction.Annotation;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.PeriodFigure;
import org.tributary.satisfaction.Plans;
import org.tributary.satisfaction.SatisfactionItem;
import org.tributary.satisfaction.SatisfactionTable;
import org.tributary.satisfaction.Targets;
import org.tributary.satisfaction.figure.Change;
import org.tributary.satisfaction.figure.PairedShare;

/** Turns figures into what the pages show. */
@ApplicationScoped
class SatisfactionWords {

    @Inject
    Texts texts;

    FigureCard card(PeriodFigure figure) {
        String label = texts.get("satisfaction.metric." + figure.metric().code());
        Metric.Value value = figure.value();
        if (value == null) {
            return hidden(label);
        }
        String unit = figure.metric().isNet() ? "" : " %";
        String shown = value.value() != null
                ? Numbers.whole(value.value())
                : texts.say(
                        "satisfaction.band." + value.band(), Numbers.whole(value.interval().low()),
                        Numbers.whole(value.interval().high()));
        Change change = figure.change();
        return change == null
                ? new FigureCard(label, shown, unit, interval(value.interval()), Numbers.whole(value.n()), "", "", "", true)
                : moved(label, shown, unit, value.interval(), Numbers.whole(value.n()), change.value(), change.interval(),
                        change.arrow());
    }

    /** @param aim null without a target */
    FigureCard card(PeriodFigure figure, @Nullable Double aim) {
        Metric.Value value = figure.value();
        FigureCard card = card(figure);
        if (aim == null || value == null) {
            return card;
        }
        Targets.Standing standing = Targets.Standing.of(value.interval(), aim);
        return card.withTarget(texts.say("satisfaction.target." + standing.name().toLowerCase(Locale.ROOT), Numbers.plain(aim)),
                switch (standing) {
                    case REACHED -> "good";
                    case MISSED -> "warn";
                    case OPEN -> "plain";
                });
    }

    /** What happened in a month of the chart, with the number it is marked by. */
    public record Happened(int number, String words, String day) {
    }

    /** What happened in the months of a table, in the order of time, each with a number. */
    List<Happened> happened(SatisfactionTable months, List<Annotation.Row> rows) {
        List<Annotation.Row> inside = rows.stream().filter(row -> month(months, row) >= 0).toList();
        return IntStream.range(0, inside.size())
                .mapToObj(at -> new Happened(at + 1, inside.get(at).words(), Dates.day(inside.get(at).day()))).toList();
    }

    private static int month(SatisfactionTable months, Annotation.Row row) {
        return months.items().stream().map(SatisfactionItem::group).toList().indexOf(YearMonth.from(row.day()).toString());
    }

    /** Marks what happened, by its number, and what is aimed at. */
    LineChart marked(LineChart chart, SatisfactionTable months, Plans.Standing standing) {
        int number = 0;
        for (Annotation.Row row : standing.happened()) {
            int at = month(months, row);
            if (at >= 0) {
                number++;
                chart.event(at, Integer.toString(number), row.words());
            }
        }
        Double aim = standing.aims().get(months.metric());
        return aim == null ? chart : chart.target(aim, texts.say("satisfaction.target.name", Numbers.plain(aim)));
    }

    FigureCard card(ActiveShare active) {
        String label = texts.get("satisfaction.metric.active");
        if (active.share() == null) {
            return hidden(label);
        }
        String n = texts.say("satisfaction.overview.ofEnrolled", active.share().hits(), active.share().n());
        PairedShare change = active.change();
        return change == null
                ? new FigureCard(label, Numbers.whole(active.share().percent()), " %", interval(active.share().interval()), n,
                        "", "", "", true)
                : moved(label, Numbers.whole(active.share().percent()), " %", active.share().interval(), n, change.change(),
                        change.interval(), change.arrow());
    }

    private FigureCard hidden(String label) {
        return new FigureCard(label, "–", "", texts.get("satisfaction.overview.nothing"), "", "", "", "", false);
    }

    private FigureCard moved(String label, String value, String unit, Interval interval, String n, double change,
            Interval around, Change.Arrow arrow) {
        String words = arrow == Change.Arrow.NONE
                ? texts.get("satisfaction.overview.noChange")
                : texts.say("satisfaction.overview.change", Numbers.signed(change), Numbers.signed(around.low()),
                        Numbers.signed(around.high()));
        return switch (arrow) {
            case UP -> new FigureCard(label, value, unit, interval(interval), n, words, "good", "trending-up", true);
            case DOWN -> new FigureCard(label, value, unit, interval(interval), n, words, "rise", "trending-down", true);
            case NONE -> new FigureCard(label, value, unit, interval(interval), n, words, "plain", "", true);
        };
    }

    String interval(Interval interval) {
        return texts.say("satisfaction.overview.interval", Numbers.tenth(interval.low()), Numbers.tenth(interval.high()));
    }

    /** The figures of a table over months as a line with its band; a month without a figure leaves a gap. */
    LineChart chart(SatisfactionTable months) {
        return new LineChart(texts.get("satisfaction.metric." + months.metric().code()),
                texts.get("satisfaction.overview.band"), 1,
                months.items().stream().map(item -> new LineChart.Point(Dates.month(YearMonth.parse(item.group())),
                        item.suppressed() ? null : middle(item), item.low(), item.high(), false)).toList())
                .of(months.items().stream().mapToInt(item -> item.n() == null ? 0 : item.n()).sum());
    }

    /** The weeks of the active share. */
    LineChart chart(ActiveShare active) {
        return new LineChart(texts.get("satisfaction.metric.active"), texts.get("satisfaction.overview.band"), 1,
                active.weeks().stream().map(week -> week.share() == null
                        ? new LineChart.Point(weekName(week.monday()), null, null, null, false)
                        : new LineChart.Point(weekName(week.monday()), week.share().percent(), week.share().interval().low(),
                                week.share().interval().high(), false))
                        .toList());
    }

    private static String weekName(LocalDate monday) {
        return Dates.dayOfYear(monday.plusDays(6));
    }

    /** The groups that may be shown, by value; empty where none is. */
    Optional<IntervalBars> bars(SatisfactionTable table) {
        List<IntervalBars.Estimate> estimates = table.items().stream().filter(item -> !item.suppressed())
                .map(item -> estimate(table, item))
                .sorted(Comparator.comparingDouble((IntervalBars.Estimate one) -> -one.value())).toList();
        return estimates.isEmpty() ? Optional.empty() : Optional.of(IntervalBars.of(estimates));
    }

    private IntervalBars.Estimate estimate(SatisfactionTable table, SatisfactionItem item) {
        double low = item.low() == null ? 0 : item.low();
        double high = item.high() == null ? 0 : item.high();
        double value = middle(item);
        String text = item.value() != null
                ? Numbers.whole(item.value())
                : texts.say("satisfaction.band." + item.band(), Numbers.whole(low), Numbers.whole(high));
        return new IntervalBars.Estimate(name(table.groupBy(), item.group()), low, value, high,
                texts.say("satisfaction.overview.barText", text, item.n()), interval(new Interval(low, high)));
    }

    private static double middle(SatisfactionItem item) {
        if (item.value() != null) {
            return item.value();
        }
        return item.low() == null || item.high() == null ? 0 : (item.low() + item.high()) / 2;
    }

    /** What a person calls a group. */
    String name(GroupBy groupBy, String group) {
        return switch (groupBy) {
            case LINE -> texts.get(Vocabulary.LINE.key(group));
            case STATE -> group.equals("--") ? texts.get(Vocabulary.STATE.key(group)) : group;
            case TOUCHPOINT -> texts.get(Vocabulary.TOUCHPOINT.key(group));
            case NONE, WEEK, MONTH, AGENCY -> group;
        };
    }
}
