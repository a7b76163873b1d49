package org.tributary.pooling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a consolidation found on a copy of the pool into the pool, which went on meanwhile.
 *
 * <ul>
 * <li>A note that came since stays where it was placed; where its theme lost all others to another one, it follows them.</li>
 * <li>What a curator touched since stays as it is: no note goes into such a theme or out of it.</li>
 * <li>A new theme that is left with fewer than two notes is not made. The others get the pool's next numbers.</li>
 * </ul>
 *
 * Only two states are compared, so it does not matter on which node something happened, nor how often.
 */
final class Changeover {
    private final Notes pool;
    private final Notes copy;
    private final Consolidation found;
    private final Map<Long, Consolidation.Move> moved = new HashMap<>();
    private final Set<Node> brought = new HashSet<>();

    /** @param copy as the consolidation left it */
    Changeover(Notes pool, Notes copy, Consolidation found) {
        this.pool = pool;
        this.copy = copy;
        this.found = found;
        found.moves().forEach(move -> moved.put(move.note(), move));
    }

    Consolidation bring(LongSupplier newTheme) {
        var before = new TreeSet<>(pool.themes().keySet());
        var touched = touched();
        var wanted = wanted(touched);
        var created = created(wanted, newTheme);
        var moves = new ArrayList<Consolidation.Move>();
        wanted.forEach((node, theme) -> move(node, theme == null ? null : created.getOrDefault(theme, theme), moves));
        before.stream().filter(theme -> !touched.contains(theme)).toList().forEach(theme -> follow(theme, moves));
        var ended = before.stream().filter(theme -> !pool.themes().containsKey(theme)).toList();
        return new Consolidation(List.copyOf(moves), Rearrangement.lineage(moves, ended), List.copyOf(created.values()), ended);
    }

    private void move(Node node, @Nullable Long theme, List<Consolidation.Move> moves) {
        moves.add(new Consolidation.Move(node.note, node.theme, theme));
        brought.add(node);
        pool.move(node, theme);
    }

    /** The theme that a note of the copy was in when the copy was made. */
    private @Nullable Long themeBefore(Node ofCopy) {
        var move = moved.get(ofCopy.note);
        return move == null ? ofCopy.theme : move.fromTheme();
    }

    /** The themes that somebody changed since, other than by new notes and those they drew into a theme. */
    private Set<Long> touched() {
        var touched = new HashSet<Long>();
        for (var ofCopy : copy.all()) {
            var node = pool.find(ofCopy.note);
            var before = themeBefore(ofCopy);
            if (node != null && (node.locked != ofCopy.locked || before != null && !before.equals(node.theme))) {
                touched.add(before);
                touched.add(node.theme);
            }
        }
        touched.remove(null);
        return touched;
    }

    /** The moves that still hold, in their order; new themes by the numbers they had in the copy. */
    private Map<Node, @Nullable Long> wanted(Set<Long> touched) {
        var made = new HashSet<>(found.created());
        var wanted = new LinkedHashMap<Node, @Nullable Long>();
        var sizes = new HashMap<Long, Integer>();
        for (var move : found.moves()) {
            var node = pool.find(move.note());
            boolean there = node != null && !node.locked && Objects.equals(node.theme, move.fromTheme());
            boolean free = !touched.contains(move.fromTheme())
                    && (made.contains(move.toTheme()) || !touched.contains(move.toTheme()));
            if (there && free) {
                wanted.put(node, move.toTheme());
                sizes.merge(move.toTheme() == null ? 0 : move.toTheme(), 1, Integer::sum);
            }
        }
        wanted.values().removeIf(theme -> theme != null && made.contains(theme) && sizes.get(theme) < 2);
        return wanted;
    }

    /** Each new theme's number in the copy → its number here. */
    private Map<Long, Long> created(Map<Node, @Nullable Long> wanted, LongSupplier newTheme) {
        var numbers = new LinkedHashMap<Long, Long>();
        var used = new HashSet<>(wanted.values());
        found.created().stream().filter(used::contains).forEach(theme -> numbers.put(theme, newTheme.getAsLong()));
        return numbers;
    }

    /** Notes that came into a theme since do not stay behind alone when all that were there before have left it. */
    private void follow(long theme, List<Consolidation.Move> moves) {
        var members = pool.themes().get(theme);
        boolean left = members != null && moves.stream().anyMatch(move -> Objects.equals(theme, move.fromTheme()));
        if (left && members.notes().stream().noneMatch(node -> node.locked || brought.contains(node) || wasIn(theme, node))) {
            var heir = Rearrangement.lineage(moves, List.of(theme));
            if (!heir.isEmpty()) {
                members.notes().forEach(node -> move(node, heir.get(0).themeInto(), moves));
            } else if (members.size() == 1) {
                move(members.notes().get(0), null, moves);
            }
        }
    }

    private boolean wasIn(long theme, Node node) {
        var ofCopy = copy.find(node.note);
        return ofCopy != null && Objects.equals(theme, themeBefore(ofCopy));
    }
}
