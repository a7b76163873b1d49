package org.tributary.satisfaction.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.Tally;
import org.tributary.satisfaction.figure.Difference;
import org.tributary.satisfaction.figure.Estimate;
import org.tributary.satisfaction.figure.Standardised;

/**
 * Where one metric stands: its figure, that of the comparable period, and the change as it is and with the earlier mix.
 *
 * @param raw          null where either figure is missing or a band
 * @param standardised by the dimension whose earlier mix was kept; see record 177
 */
public record Standing(Metric metric, @Nullable Periods periods, Metric.@Nullable Value now, Metric.@Nullable Value earlier,
        @Nullable Estimate raw, Map<GroupBy, Mix> standardised) {

    private static final List<GroupBy> MIXES = List.of(GroupBy.LINE, GroupBy.TOUCHPOINT);

    /**
     * @param change  of the total, had the mix stayed
     * @param covered how much of the earlier answers lies in groups that are shown in both periods or left over in both, 0 to 1
     */
    public record Mix(Estimate change, double covered) {
    }

    /**
     * @param totals of this metric on one scale
     * @param cells  of this metric on the same scale, by dimension; none where no cells are released
     */
    public static Standing of(Metric metric, Collection<Tally> totals, Map<GroupBy, List<Tally>> cells, int weeks) {
        List<Tally> shown = cells.values().stream().flatMap(List::stream).toList();
        // What was broken down ends later than what was not: figure and mix are of the same answers.
        Periods periods = Periods
                .of(shown.isEmpty() ? totals : shown, null, null, weeks, weeks == 0 ? Compare.NONE : Compare.USUAL)
                .orElse(null);
        Sample now = periods == null ? null : Sample.of(metric, periods.now(totals)).orElse(null);
        if (periods == null || now == null) {
            return new Standing(metric, periods, null, null, null, Map.of());
        }
        Sample earlier = Sample.of(metric, periods.earlier(totals)).orElse(null);
        if (earlier == null || earlier.isAlike() || now.isAlike()) {
            return new Standing(metric, periods, now.shown(), earlier == null ? null : earlier.shown(), null, Map.of());
        }
        Map<GroupBy, Mix> mixes = new EnumMap<>(GroupBy.class);
        MIXES.forEach(dimension -> mix(earlier, now, groups(metric, periods.earlier(cells.getOrDefault(dimension, List.of()))),
                groups(metric, periods.now(cells.getOrDefault(dimension, List.of()))))
                .ifPresent(mix -> mixes.put(dimension, mix)));
        return new Standing(metric, periods, now.shown(), earlier.shown(),
                new Difference(earlier.estimate(), now.estimate()), mixes);
    }

    /** The change to be told: with the earlier mix of lines, else of touchpoints, else as it is. */
    public @Nullable Estimate change() {
        return Stream.concat(MIXES.stream().map(standardised::get).filter(mix -> mix != null).map(Mix::change),
                Stream.ofNullable(raw)).findFirst().orElse(null);
    }

    public Optional<Comparison> comparison() {
        return Optional.ofNullable(change()).map(change -> Comparison.ofWhole(metric.code(), change));
    }

    /** The comparisons of every group that is shown in both periods, along one dimension. */
    public List<Comparison> comparisons(GroupBy dimension, Collection<Tally> cells) {
        if (periods == null) {
            return List.of();
        }
        Map<String, Sample> before = groups(metric, periods.earlier(cells));
        Map<String, Sample> after = groups(metric, periods.now(cells));
        return after.keySet().stream().sorted().filter(before::containsKey)
                .filter(group -> !before.get(group).isAlike() && !after.get(group).isAlike())
                .map(group -> new Comparison(metric.code(), dimension, group,
                        new Difference(before.get(group).estimate(), after.get(group).estimate())))
                .toList();
    }

    static Map<String, Sample> groups(Metric metric, Collection<Tally> tallies) {
        Map<String, Sample> groups = new HashMap<>();
        tallies.stream().collect(Collectors.groupingBy(Tally::group)).forEach(
                (group, own) -> Sample.of(metric, own).ifPresent(sample -> groups.put(group, sample)));
        return groups;
    }

    /** What is in no group of both periods is one group more: the total without them. */
    private static Optional<Mix> mix(Sample earlier, Sample now, Map<String, Sample> before, Map<String, Sample> after) {
        List<String> both = before.keySet().stream().filter(after::containsKey).sorted().toList();
        if (both.isEmpty()) {
            return Optional.empty();
        }
        List<Sample> shownBefore = both.stream().map(before::get).toList();
        List<Standardised.Group> groups = new ArrayList<>();
        both.forEach(group -> groups.add(new Standardised.Group(before.get(group).n(), after.get(group).byAgent())));
        Sample restBefore = earlier.without(shownBefore).orElse(null);
        Sample restAfter = now.without(both.stream().map(after::get).toList()).orElse(null);
        Sample compared = earlier;
        if (restBefore != null && restAfter != null) {
            groups.add(new Standardised.Group(restBefore.n(), restAfter.byAgent()));
        } else if (restBefore != null) {
            compared = earlier.without(List.of(restBefore)).orElseThrow();
        }
        Estimate later = earlier.metric().isNet() ? Standardised.score(groups) : Standardised.share(groups);
        return Optional.of(new Mix(new Difference(compared.estimate(), later), (double) compared.n() / earlier.n()));
    }
}
