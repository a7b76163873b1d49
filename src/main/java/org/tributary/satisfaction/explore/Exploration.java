package org.tributary.satisfaction.explore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.SatisfactionTable;
import org.tributary.satisfaction.SatisfactionTable.Span;
import org.tributary.satisfaction.Tally;
import org.tributary.satisfaction.figure.Difference;

/**
 * One metric over time along one dimension, with the comparison of a period.
 *
 * @param periods  null where nothing is released
 * @param steps    of every panel's line, the earliest first
 * @param panels   the whole first, then every group that was asked for: what changed, what is shown by n, the others as they came
 * @param findings over the comparisons of all panels
 */
public record Exploration(Metric metric, GroupBy groupBy, @Nullable Periods periods, Grain grain, List<Grain.Step> steps,
        List<Panel> panels, Findings findings, @Nullable Instant asOf) {

    private static final int WEEKS_BACK = 52;

    /** What is asked for; {@code grain} is null for whatever shows most. */
    public record Question(Metric metric, GroupBy groupBy, @Nullable LocalDate from, @Nullable LocalDate to, int weeks,
            Compare compare, @Nullable Grain grain) {
    }

    /** @param value null where too few answers may be shown @param split where the scale changed meanwhile, and only answers on the new one count */
    public record Point(Metric.@Nullable Value value, boolean split) {
    }

    /**
     * A group, or the whole.
     *
     * @param now   of the period, null where it is not shown
     * @param points one for each step
     */
    public record Panel(GroupBy groupBy, String group, Metric.@Nullable Value now, Metric.@Nullable Value earlier,
            @Nullable Comparison comparison, List<Point> points) {

        /** Whether there is a line of it, be it of one point. */
        public boolean isDrawn() {
            return points.stream().anyMatch(point -> point.value() != null);
        }

        /** Whether anything of it is shown. */
        public boolean isShown() {
            return now != null || isDrawn();
        }

        private int n() {
            return now == null ? 0 : now.n();
        }
    }

    /**
     * @param totals of the metric
     * @param cells  along the dimension; empty where none is asked for
     * @param groups that have a panel, whatever is hidden
     */
    public static Exploration of(Question question, Collection<Tally> totals, Collection<Tally> cells, List<String> groups,
            Scales scales) {
        Metric metric = question.metric();
        Collection<Tally> stretches = cells.isEmpty() ? totals : cells;
        List<Tally> upToThen = stretches.stream()
                .filter(tally -> question.to() == null || !tally.from().isAfter(question.to())).toList();
        Periods periods = Periods.of(scales.newest(metric, upToThen), question.from(), question.to(), question.weeks(),
                question.compare()).orElse(null);
        Grain grain = question.grain() == null ? Grain.fitting(stretches) : question.grain();
        if (periods == null) {
            return new Exploration(metric, question.groupBy(), null, grain, List.of(), List.of(), Findings.NONE, null);
        }
        List<Grain.Step> steps = grain.steps(drawn(question, periods, stretches));
        Builder builder = new Builder(metric, periods, steps, scales);
        Map<String, List<Tally>> byGroup = cells.stream().collect(Collectors.groupingBy(Tally::group));
        Panel whole = builder.panel(GroupBy.NONE, "all", List.copyOf(totals));
        List<Panel> parts = groups.stream()
                .map(group -> builder.panel(question.groupBy(), group, byGroup.getOrDefault(group, List.of()))).toList();
        Findings findings = Findings.of(Stream.concat(Stream.of(whole), parts.stream()).map(Panel::comparison)
                .flatMap(Stream::ofNullable).toList());
        List<Panel> panels = Stream.concat(Stream.of(whole), parts.stream().sorted(Comparator
                .comparing((Panel panel) -> panel.comparison() == null || !findings.tells(panel.comparison()))
                .thenComparing(panel -> !panel.isShown()).thenComparing(panel -> -panel.n()))).toList();
        Instant asOf = Stream.concat(totals.stream(), cells.stream()).map(Tally::asOf).max(Comparator.naturalOrder())
                .orElse(null);
        return new Exploration(metric, question.groupBy(), periods, grain, steps, panels, findings, asOf);
    }

    /** At least a year up to the end of the period (all of it where no period is asked for), and the period it is compared with, as far as anything is released. */
    private static Span drawn(Question question, Periods periods, Collection<Tally> stretches) {
        Span all = SatisfactionTable.widen(stretches, null, null).orElse(periods.now());
        LocalDate from = Stream.concat(Stream.of(periods.now().from(), periods.now().to().plusDays(1).minusWeeks(WEEKS_BACK)),
                Stream.ofNullable(periods.earlier()).map(Span::from)).min(Comparator.naturalOrder()).orElseThrow();
        boolean everything = question.from() == null && question.weeks() == 0;
        return new Span(everything || from.isBefore(all.from()) ? all.from() : from, periods.now().to());
    }

    private record Builder(Metric metric, Periods periods, List<Grain.Step> steps, Scales scales) {

        Panel panel(GroupBy groupBy, String group, List<Tally> tallies) {
            Optional<Sample> now = sample(periods.now(tallies), periods.now());
            Optional<Sample> earlier = periods.earlier() == null
                    ? Optional.empty()
                    : sample(periods.earlier(tallies), periods.earlier());
            Comparison comparison = now.isPresent() && earlier.isPresent() && !now.get().isAlike() && !earlier.get().isAlike()
                    ? new Comparison(metric.code(), groupBy, group,
                            new Difference(earlier.get().estimate(), now.get().estimate()))
                    : null;
            return new Panel(groupBy, group, now.map(Sample::shown).orElse(null), earlier.map(Sample::shown).orElse(null),
                    comparison, steps.stream().map(step -> point(step, tallies)).toList());
        }

        private Optional<Sample> sample(List<Tally> tallies, Span span) {
            return scales.split(metric, span.from(), span.to()) ? Optional.empty() : Sample.of(metric, tallies);
        }

        /** A step in which the scale changed holds the answers on the new one alone. */
        private Point point(Grain.Step step, List<Tally> tallies) {
            return new Point(Sample.of(metric, scales.latest(metric, step.from(), step.to(), tallies)).map(Sample::shown)
                    .orElse(null), scales.split(metric, step.from(), step.to()));
        }
    }
}
