package org.tributary.satisfaction.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.platform.web.Dates;
import org.tributary.platform.web.LineChart;
import org.tributary.platform.web.Numbers;
import org.tributary.platform.web.Texts;
import org.tributary.satisfaction.Annotation;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Plans;
import org.tributary.satisfaction.ScaleChange;
import org.tributary.satisfaction.explore.Exploration;
import org.tributary.satisfaction.explore.Exploration.Panel;
import org.tributary.satisfaction.explore.Exploration.Point;
import org.tributary.satisfaction.explore.Grain;

/** Lines over time, with what happened, what is aimed at, and where a scale changed. */
@ApplicationScoped
class LineWords {

    @Inject
    Texts texts;

    @Inject
    ChangeWords words;

    /** What happened in the time of a chart, with the number it is marked by. */
    public record Happened(int number, String words, String day) {
    }

    private record Mark(LocalDate day, String words, String author, boolean cut) {
    }

    /** The line of one group, with its marks and what is aimed at. */
    LineChart chart(Exploration told, Panel panel, Plans.Standing standing) {
        LineChart chart = marked(told, panel, standing);
        Double aim = standing.aims().get(told.metric());
        return aim == null ? chart : chart.target(aim, texts.say("satisfaction.target.name", Numbers.plain(aim)));
    }

    /** One of several on the same scale. */
    LineChart small(Exploration told, Panel panel, Plans.Standing standing) {
        LineChart chart = marked(told, panel, standing);
        told.panels().stream().flatMap(one -> one.points().stream()).flatMap(point -> Stream.ofNullable(point.value()))
                .map(Metric.Value::interval).forEach(around -> chart.reaching(around.low(), around.high()));
        return chart;
    }

    private LineChart marked(Exploration told, Panel panel, Plans.Standing standing) {
        LineChart chart = line(told, panel);
        int number = 0;
        for (Mark mark : marks(told, standing)) {
            number++;
            double at = position(told.steps(), mark);
            if (mark.cut()) {
                chart.cut(at, Integer.toString(number), mark.words());
            } else {
                chart.event(at, Integer.toString(number), mark.words());
            }
        }
        return chart;
    }

    private LineChart line(Exploration told, Panel panel) {
        return new LineChart(words.label(told.metric()), texts.get("satisfaction.overview.band"), 1,
                IntStream.range(0, told.steps().size()).mapToObj(at -> point(told.grain(), told.steps().get(at),
                        panel.points().get(at))).toList())
                .missing(texts.get("satisfaction.explore.tooFew"))
                .of(panel.points().stream().mapToInt(point -> point.value() == null ? 0 : point.value().n()).sum());
    }

    private LineChart.Point point(Grain grain, Grain.Step step, Point point) {
        Metric.Value value = point.value();
        return value == null
                ? new LineChart.Point(name(grain, step), null, null, null, false)
                : new LineChart.Point(name(grain, step), value.shown(), value.interval().low(), value.interval().high(), false,
                        value.n());
    }

    private String name(Grain grain, Grain.Step step) {
        return switch (grain) {
            case MONTH -> Dates.month(step.month());
            case QUARTER -> texts.say("satisfaction.explore.quarter", (step.month().getMonthValue() + 2) / 3,
                    Integer.toString(step.month().getYear()));
            case YEAR -> Integer.toString(step.month().getYear());
        };
    }

    /** What happened in the time of the chart, in its order. */
    List<Happened> happened(Exploration told, Plans.Standing standing) {
        List<Mark> marks = marks(told, standing);
        return IntStream.range(0, marks.size()).mapToObj(at -> new Happened(at + 1,
                marks.get(at).cut() ? texts.say("satisfaction.explore.cut", marks.get(at).words()) : marks.get(at).words(),
                texts.say("satisfaction.plans.by", Dates.day(marks.get(at).day()), marks.get(at).author()))).toList();
    }

    private static List<Mark> marks(Exploration told, Plans.Standing standing) {
        List<Mark> marks = new ArrayList<>();
        standing.happened().stream().map((Annotation.Row row) -> new Mark(row.day(), row.words(), row.author(), false))
                .forEach(marks::add);
        standing.scales().stream().filter(row -> row.metric() == told.metric())
                .map((ScaleChange.Row row) -> new Mark(row.day(), row.words(), row.author(), true)).forEach(marks::add);
        return marks.stream().filter(mark -> stepOf(told.steps(), mark.day()) >= 0).sorted(Comparator.comparing(Mark::day))
                .toList();
    }

    /** The line breaks before the step in which the scale changed; all else stands at its step. */
    private static double position(List<Grain.Step> steps, Mark mark) {
        int step = stepOf(steps, mark.day());
        return mark.cut() && step > 0 ? step - 0.5 : step;
    }

    private static int stepOf(List<Grain.Step> steps, LocalDate day) {
        return IntStream.range(0, steps.size())
                .filter(at -> !day.isBefore(steps.get(at).from()) && !day.isAfter(steps.get(at).to())).findFirst().orElse(-1);
    }
}
