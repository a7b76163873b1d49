package org.tributary.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PoolParameters;

/**
 * What fifty decisions of a curator are worth to notes that come later. The curator knows the labels and always takes the
 * merge, split or move of a group that makes most pairs of notes right. The measure is the agreement of the later notes
 * alone, and whether any decided note is elsewhere in the end.
 */
final class CuratorBench {

    private static final int EDITS = 50;

    private final Texts texts;
    private final Pool pool = new Pool(PoolParameters.standard());
    private double most;
    private @Nullable Runnable best;

    private CuratorBench(Texts texts) {
        this.texts = texts;
    }

    static void run(Report report, Texts texts, int seen) {
        report.title("Fifty edits, then " + (texts.size() - seen) + " unseen notes: " + texts.name());
        var machine = new CuratorBench(texts);
        machine.stream(0, seen);
        machine.stream(seen, texts.size());
        var labels = texts.labels().subList(seen, texts.size());
        report.line("unseen notes without edits",
                Pooling.score(Pooling.themes(machine.pool, seen, texts.size()), labels));
        var curated = new CuratorBench(texts);
        curated.stream(0, seen);
        for (int edit = 0; edit < EDITS; edit++) {
            curated.edit();
        }
        var decided = new HashMap<Long, Optional<Long>>();
        for (long note = 0; note < seen; note++) {
            if (curated.pool.isLocked(note)) {
                decided.put(note, curated.pool.theme(note));
            }
        }
        var first = curated.stream(seen, texts.size());
        report.line("unseen notes on arrival", Pooling.score(first, labels));
        report.line("unseen notes after consolidation",
                Pooling.score(Pooling.themes(curated.pool, seen, texts.size()), labels));
        report.line("edits undone", "%d of %d fixed notes elsewhere", decided.entrySet().stream()
                .filter(note -> !curated.pool.theme(note.getKey()).equals(note.getValue())).count(), decided.size());
    }

    private List<Object> stream(int from, int to) {
        var first = new ArrayList<Object>();
        for (int note = from; note < to; note++) {
            first.add(Pooling.theme(note, pool.assign(note, texts.vector(note))));
            if ((note + 1 - from) % Pooling.CONSOLIDATE_EVERY == 0 || note + 1 == to) {
                pool.consolidate();
            }
        }
        return first;
    }

    private void edit() {
        most = 0;
        best = null;
        var themes = new TreeMap<Long, Map<String, List<Long>>>();
        pool.themes().forEach((theme, notes) -> notes.forEach(note -> themes
                .computeIfAbsent(theme, key -> new TreeMap<>())
                .computeIfAbsent(texts.all().get(note.intValue()).label(), key -> new ArrayList<>()).add(note)));
        themes.forEach((theme, groups) -> {
            groups.values().forEach(group -> {
                double freed = (double) group.size() * (size(groups) - group.size());
                offer(freed, () -> pool.split(group));
                themes.forEach((other, others) -> {
                    if (!other.equals(theme)) {
                        String label = texts.all().get(group.get(0).intValue()).label();
                        int same = others.getOrDefault(label, List.of()).size();
                        offer(freed + (double) group.size() * (2 * same - size(others)),
                                () -> group.forEach(note -> pool.move(note, other)));
                    }
                });
            });
            themes.tailMap(theme, false).forEach((other, others) -> offer(merged(groups, others),
                    () -> pool.merge(theme, other)));
        });
        if (best != null) {
            best.run();
        }
    }

    private void offer(double gain, Runnable edit) {
        if (gain > most) {
            most = gain;
            best = edit;
        }
    }

    private static double merged(Map<String, List<Long>> groups, Map<String, List<Long>> others) {
        double same = 0;
        for (var group : groups.entrySet()) {
            same += (double) group.getValue().size() * others.getOrDefault(group.getKey(), List.of()).size();
        }
        return 2 * same - (double) size(groups) * size(others);
    }

    private static int size(Map<String, List<Long>> groups) {
        return groups.values().stream().mapToInt(List::size).sum();
    }
}
