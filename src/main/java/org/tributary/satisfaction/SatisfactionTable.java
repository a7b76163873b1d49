package org.tributary.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.IsoWeeks;
import org.tributary.satisfaction.figure.NetPromoterScore.AnswersOfAgent;

/**
 * Released figures of one metric along one dimension: the same row for every value of the vocabulary, whatever is hidden.
 *
 * @param from the first day after widening outward to released points, null where nothing is released
 * @param asOf when the newest of it was released
 */
public record SatisfactionTable(Metric metric, GroupBy groupBy, @Nullable LocalDate from, @Nullable LocalDate to,
        @Nullable Instant asOf, List<SatisfactionItem> items) {

    public SatisfactionTable {
        items = List.copyOf(items);
    }

    /** Whole weeks from a Monday to a Sunday. */
    public record Span(LocalDate from, LocalDate to) {

        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean contains(Span other) {
            return holds(other.from) && holds(other.to);
        }

        long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    /**
     * @param tallies  of this metric and dimension
     * @param asked    the first and last day asked for; either may be null for everything released
     * @param agencies the rows of a table by agency
     */
    static SatisfactionTable of(Metric metric, GroupBy groupBy, Collection<Tally> tallies, @Nullable LocalDate first,
            @Nullable LocalDate last, List<String> agencies) {
        Optional<Span> span = widen(tallies, first, last);
        List<Tally> within = span.map(s -> tallies.stream().filter(tally -> tally.liesIn(s.from(), s.to())).toList())
                .orElse(List.of());
        List<String> groups = groupBy == GroupBy.AGENCY
                ? agencies
                : groupBy.isTime()
                        ? span.map(s -> timesIn(groupBy, s)).orElse(List.of())
                        : groupBy.codes();
        List<SatisfactionItem> items = groups.stream().map(group -> item(metric, group,
                within.stream().filter(tally -> group.equals(groupOf(groupBy, tally))).toList())).toList();
        Instant asOf = within.stream().map(Tally::asOf).max(Comparator.naturalOrder()).orElse(null);
        return new SatisfactionTable(metric, groupBy, span.map(Span::from).orElse(null), span.map(Span::to).orElse(null),
                asOf, items);
    }

    /** The figure of these tallies, empty where there is none. */
    static Optional<Metric.Value> figure(Metric metric, Collection<Tally> tallies) {
        if (tallies.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(metric.of(byAgent(tallies)));
    }

    static Collection<AnswersOfAgent> byAgent(Collection<Tally> tallies) {
        Map<Long, AnswersOfAgent> answers = new HashMap<>();
        for (Tally tally : tallies) {
            answers.merge(tally.agent(), new AnswersOfAgent(tally.positive(), tally.negative(), tally.n()),
                    (one, other) -> new AnswersOfAgent(one.promoters() + other.promoters(),
                            one.detractors() + other.detractors(), one.n() + other.n()));
        }
        return answers.values();
    }

    /**
     * The asked days widened to whole weeks, and outward until a released stretch ends at either end. A longer one that
     * came later and would still be cut does not count in it, only in longer periods. Empty where nothing is asked and
     * nothing released.
     */
    public static Optional<Span> widen(Collection<Tally> tallies, @Nullable LocalDate first, @Nullable LocalDate last) {
        LocalDate from = first != null
                ? IsoWeeks.mondayOf(first)
                : tallies.stream().map(Tally::from).min(Comparator.naturalOrder()).orElse(null);
        LocalDate to = last != null
                ? IsoWeeks.mondayOf(last).plusDays(6)
                : tallies.stream().map(Tally::lastDay).max(Comparator.naturalOrder()).orElse(null);
        if (from == null || to == null || to.isBefore(from)) {
            return Optional.empty();
        }
        List<Span> stretches = tallies.stream().map(tally -> new Span(tally.from(), tally.lastDay())).distinct().toList();
        Optional<Span> cut = cutAtAnEnd(stretches, new Span(from, to));
        while (cut.isPresent()) {
            from = cut.get().from().isBefore(from) ? cut.get().from() : from;
            to = cut.get().to().isAfter(to) ? cut.get().to() : to;
            cut = cutAtAnEnd(stretches, new Span(from, to));
        }
        return Optional.of(new Span(from, to));
    }

    /** The shortest stretch that the first or last week of the span would cut, where nothing shorter ends just there. */
    private static Optional<Span> cutAtAnEnd(List<Span> stretches, Span span) {
        for (LocalDate end : List.of(span.from(), span.to())) {
            List<Span> there = stretches.stream().filter(one -> one.holds(end)).toList();
            if (!there.isEmpty() && there.stream().noneMatch(span::contains)) {
                return there.stream().min(Comparator.comparingLong(Span::days).thenComparing(Span::from));
            }
        }
        return Optional.empty();
    }

    private static List<String> timesIn(GroupBy groupBy, Span span) {
        Stream<LocalDate> mondays = Stream.iterate(span.from(), monday -> monday.isBefore(span.to()),
                monday -> monday.plusWeeks(1));
        return mondays.map(monday -> groupBy == GroupBy.WEEK ? monday.toString() : IsoWeeks.monthOf(monday).toString())
                .distinct().toList();
    }

    /** The group a stretch counts in; none where it is longer than the group's own time. */
    static @Nullable String groupOf(GroupBy groupBy, Tally tally) {
        return switch (groupBy) {
            case WEEK -> tally.from().equals(tally.to()) ? tally.from().toString() : null;
            case MONTH -> {
                YearMonth month = IsoWeeks.monthOf(tally.from());
                yield month.equals(IsoWeeks.monthOf(tally.to())) ? month.toString() : null;
            }
            case NONE -> "all";
            case LINE, STATE, TOUCHPOINT, AGENCY -> tally.group();
        };
    }

    private static SatisfactionItem item(Metric metric, String group, List<Tally> tallies) {
        return figure(metric, tallies).map(figure -> SatisfactionItem.of(group, figure))
                .orElseGet(() -> SatisfactionItem.suppressed(group));
    }
}
