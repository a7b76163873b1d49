package org.tributary.pooling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Puts the notes into the themes that a consolidation finds, and tells what changed by that. */
final class Rearrangement {
    private Rearrangement() {
    }

    static Consolidation of(Notes notes, PoolParameters parameters, LongSupplier newTheme) {
        var before = new TreeMap<Long, Integer>();
        notes.themes().forEach((theme, members) -> before.put(theme, members.size()));
        var taken = new HashSet<Long>();
        notes.themes().forEach((theme, members) -> {
            if (members.locked()) {
                taken.add(theme);
            }
        });
        var moves = new ArrayList<Consolidation.Move>();
        var created = new ArrayList<Long>();
        for (var language : notes.languages()) {
            var nodes = notes.in(language);
            var twins = new Twins(nodes);
            var communities = twins.follow(new Consolidator(twins.first(), parameters).communities());
            var identities = ThemeIdentities.of(communities, before, parameters.overlap(), taken);
            var themes = new HashMap<Node, Long>();
            communities.forEach((community, members) -> {
                var known = identities.get(community);
                long theme = known == null ? newTheme.getAsLong() : known;
                if (known == null) {
                    created.add(theme);
                }
                members.forEach(member -> themes.put(member, theme));
            });
            for (var node : nodes) {
                var theme = themes.get(node);
                if (!Objects.equals(node.theme, theme)) {
                    moves.add(new Consolidation.Move(node.note, node.theme, theme));
                    notes.move(node, theme);
                }
            }
        }
        var ended = before.keySet().stream().filter(theme -> !notes.themes().containsKey(theme)).toList();
        return new Consolidation(List.copyOf(moves), lineage(moves, ended), List.copyOf(created), ended);
    }

    static List<Consolidation.Lineage> lineage(List<Consolidation.Move> moves, List<Long> ended) {
        var heirs = new HashMap<Long, TreeMap<Long, Integer>>();
        for (var move : moves) {
            if (move.fromTheme() != null && move.toTheme() != null) {
                heirs.computeIfAbsent(move.fromTheme(), key -> new TreeMap<>()).merge(move.toTheme(), 1, Integer::sum);
            }
        }
        return ended.stream().filter(heirs::containsKey)
                .map(theme -> new Consolidation.Lineage(theme, heirs.get(theme).entrySet().stream()
                        .max(Map.Entry.<Long, Integer>comparingByValue()
                                .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed()))
                        .get().getKey()))
                .toList();
    }
}
