package org.tributary.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes with the same words, which imports and forms bring. In the graph they would be each other's nearest and leave no room
 * for others, so that every wording became a theme of its own; therefore the first stands for all of them, and they follow it.
 * Notes that a curator fixed stand for themselves.
 */
final class Twins {
    private final Map<Key, List<Node>> groups = new LinkedHashMap<>();

    /** Equal vectors; a fixed note equals itself only. */
    private record Key(float[] vector, long fixed) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && fixed == key.fixed && Arrays.equals(vector, key.vector);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(vector);
        }
    }

    /** Nodes in order of arrival. */
    Twins(List<Node> nodes) {
        for (var node : nodes) {
            groups.computeIfAbsent(new Key(node.vector, node.locked ? node.note : -1), key -> new ArrayList<>()).add(node);
        }
    }

    /** One of each, in order of arrival. */
    List<Node> first() {
        return groups.values().stream().map(group -> {
            // Should one of the others come first later, it looks for its neighbours anew.
            group.subList(1, group.size()).forEach(node -> {
                node.neighbours = null;
                node.alike = -1;
            });
            return group.get(0);
        }).toList();
    }

    /** The communities of the first ones with all who follow; several with the same words are a community at least. */
    Map<Integer, List<Node>> follow(Map<Integer, List<Node>> communities) {
        var placed = new java.util.IdentityHashMap<Node, Integer>();
        communities.forEach((community, members) -> members.forEach(member -> placed.put(member, community)));
        int next = 1 + communities.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        var all = new LinkedHashMap<Integer, List<Node>>();
        communities.keySet().forEach(community -> all.put(community, new ArrayList<>()));
        for (var group : groups.values()) {
            var community = placed.get(group.get(0));
            if (community != null) {
                all.get(community).addAll(group);
            } else if (group.size() > 1) {
                all.put(next++, group);
            }
        }
        all.values().forEach(members -> members.sort(Node.ORDER));
        var sorted = new LinkedHashMap<Integer, List<Node>>();
        all.entrySet().stream().filter(one -> !one.getValue().isEmpty())
                .sorted(Comparator.comparing(one -> one.getValue().get(0).position))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }
}
