package org.tributary.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tributary.privacy.Book.Entry;
import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.Closure.Line;

/** The breakdown of released batches by line and by state: decided once for a run of batches, never refined. */
final class Breakdown {

    /** So many batches stay open at most, until both a line and a state can be shown. */
    private static final int OPEN_BATCHES = 6;

    private final SmallGroups rules;

    Breakdown(SmallGroups rules) {
        this.rules = rules;
    }

    /** Decides the breakdown of the open batches by line and state, or leaves them open for a later release. */
    List<Entry> decided(List<Entry> entries, long number) {
        Set<Entry> open = entries.stream().filter(entry -> entry.epoch() == 0).collect(Collectors.toSet());
        Map<Long, Set<Entry>> batches = open.stream()
                .collect(Collectors.groupingBy(Entry::batch, Collectors.toSet()));
        Closure<Entry> closure = new Closure<>((cell, set) -> rules.passesNet(set), (one, other) -> true,
                this::safe);
        Set<Cell> shown = closure.shown(List.of(line(open, "line"), line(open, "state")), batches.values());
        boolean both = shown.stream().map(Cell::dimension).distinct().count() == 2;
        if (!both && batches.size() < OPEN_BATCHES) {
            return entries;
        }
        return entries.stream().map(entry -> entry.epoch() != 0
                ? entry
                : entry.decided(number, shownValue(shown, entry, "line"), shownValue(shown, entry, "state"))).toList();
    }

    private static String shownValue(Set<Cell> shown, Entry entry, String dimension) {
        String value = value(entry.contribution(), dimension);
        return shown.contains(new Cell(dimension, value)) ? value : "";
    }

    private static Line<Entry> line(Set<Entry> total, String dimension) {
        return new Line<>(total, total.stream().collect(Collectors.groupingBy(
                entry -> new Cell(dimension, value(entry.contribution(), dimension)), Collectors.toSet())));
    }

    /** Whoever adds and subtracts the shown counts, alone or knowing one owner group's own, learns of no small set. */
    private boolean safe(List<Set<Entry>> shown) {
        List<Map<Contribution, Integer>> sums = shown.stream().map(Breakdown::sum).toList();
        Set<Contribution> here = shown.stream().flatMap(set -> Book.positive(set).stream()).collect(Collectors.toSet());
        Set<Contribution> earlier = shown.stream().flatMap(Set::stream).map(Entry::contribution)
                .filter(one -> !here.contains(one)).collect(Collectors.toSet());
        return Disclosure.safe(sums, earlier, rules::passesCounted)
                && here.stream().map(Contribution::ownerGroup).distinct().allMatch(group -> Disclosure.safe(
                        sums.stream().map(sum -> without(sum, group)).toList(), earlier, rules::enoughForOneGroup));
    }

    private static Map<Contribution, Integer> sum(Set<Entry> entries) {
        Map<Contribution, Integer> sum = new HashMap<>();
        entries.forEach(entry -> sum.merge(entry.contribution(), entry.sign(), Integer::sum));
        return sum;
    }

    private static Map<Contribution, Integer> without(Map<Contribution, Integer> sum, long group) {
        Map<Contribution, Integer> others = new HashMap<>(sum);
        others.keySet().removeIf(one -> one.ownerGroup() == group);
        return others;
    }

    static String value(Contribution one, String dimension) {
        return dimension.equals("line") ? one.line() : one.state();
    }
}
