package org.tributary.satisfaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.privacy.Closure;
import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.Closure.Line;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.figure.Share;

/**
 * Who took part in four weeks: of the network, and of each state, line and tier. Agents who work in several states or lines
 * count in each, so the cells overlap; which of them may be shown is decided together, by exact search (R1, R3). A cell is
 * shown only if those of it who took part pass, and those who did not pass too or are nobody.
 *
 * @param shares what may be shown, by cell; the whole is {@link #ALL}
 */
record TakingPart(Map<Cell, Share> shares) {

    static final Cell ALL = new Cell("", "");
    /** Parts of those active, but for the lapsed: how they stand to the four weeks before. */
    static final String KIND = "kind";
    static final Cell NEW = new Cell(KIND, "new");
    static final Cell RETURNING = new Cell(KIND, "returning");
    static final Cell STAYED = new Cell(KIND, "stayed");
    static final Cell LAPSED = new Cell(KIND, "lapsed");

    /** The largest only: the exact search takes seconds for so many, and twice as long for each further one. */
    private static final int MOST_CELLS = 12;

    /** Who is enrolled, with what the person's agency and membership say. */
    record Agent(long person, long agency, long ownerGroup, String tier, List<String> states, List<String> lines) {

        private Contribution contribution() {
            return new Contribution(person, person, ownerGroup, agency, LocalDate.EPOCH, "", "", "");
        }
    }

    /** Persons who did something: in the four weeks, in the four before, and at any time before. */
    record Acts(Set<Long> now, Set<Long> before, Set<Long> ever) {
    }

    static TakingPart of(Collection<Agent> enrolled, Acts acts, SmallGroups rules) {
        Set<Contribution> all = set(enrolled, person -> true);
        Set<Contribution> active = set(enrolled, acts.now()::contains);
        Set<Contribution> before = set(enrolled, acts.before()::contains);
        if (!rules.passes(active) || !passesOrNobody(rules, without(all, active))) {
            return new TakingPart(Map.of());
        }
        Map<String, Map<Cell, Set<Contribution>>> members = members(enrolled);
        Map<Cell, Set<Contribution>> enrolledIn = new HashMap<>();
        members.values().forEach(enrolledIn::putAll);
        List<Line<Contribution>> lines = new ArrayList<>();
        Set<Cell> largest = largest(enrolledIn, active);
        members.values().forEach(cells -> lines.add(new Line<>(active, cells.entrySet().stream()
                .filter(cell -> largest.contains(cell.getKey()))
                .collect(Collectors.toMap(Entry::getKey, cell -> both(cell.getValue(), active))))));
        Set<Contribution> stayed = both(active, before);
        Set<Contribution> returning = set(enrolled, person -> acts.now().contains(person)
                && !acts.before().contains(person) && acts.ever().contains(person));
        Set<Contribution> lapsed = without(before, active);
        lines.add(new Line<>(active, Map.of(STAYED, stayed, RETURNING, returning,
                NEW, without(without(active, stayed), returning))));
        if (rules.passes(before)) {
            lines.add(new Line<>(before, Map.of(STAYED, stayed, LAPSED, lapsed)));
        }
        Set<Cell> shown = new Closure<Contribution>((cell, part) -> rules.passes(part) && (cell == null
                || !enrolledIn.containsKey(cell)
                || passesOrNobody(rules, without(Objects.requireNonNull(enrolledIn.get(cell)), part))),
                (one, other) -> true, rules::passTogether).shown(lines, Set.of());
        Map<Cell, Share> shares = new TreeMap<>();
        shares.put(ALL, new Share(active.size(), all.size()));
        for (Line<Contribution> line : lines) {
            line.parts().forEach((cell, part) -> {
                if (shown.contains(cell)) {
                    shares.put(cell, new Share(part.size(), enrolledIn.getOrDefault(cell, line.total()).size()));
                }
            });
        }
        return new TakingPart(shares);
    }

    private static Map<String, Map<Cell, Set<Contribution>>> members(Collection<Agent> enrolled) {
        Map<String, Function<Agent, List<String>>> dimensions = Map.of("state", Agent::states, "line", Agent::lines, "tier",
                agent -> List.of(agent.tier()));
        Map<String, Map<Cell, Set<Contribution>>> members = new TreeMap<>();
        dimensions.forEach((dimension, values) -> {
            Map<Cell, Set<Contribution>> cells = members.computeIfAbsent(dimension, key -> new HashMap<>());
            enrolled.forEach(agent -> values.apply(agent).forEach(value -> cells
                    .computeIfAbsent(new Cell(dimension, value), key -> new HashSet<>()).add(agent.contribution())));
        });
        return members;
    }

    private static Set<Cell> largest(Map<Cell, Set<Contribution>> enrolledIn, Set<Contribution> active) {
        return enrolledIn.entrySet().stream()
                .sorted(Entry.<Cell, Set<Contribution>>comparingByValue(
                        (one, other) -> Integer.compare(both(other, active).size(), both(one, active).size()))
                        .thenComparing(Entry.comparingByKey()))
                .limit(MOST_CELLS).map(Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<Contribution> set(Collection<Agent> enrolled, java.util.function.LongPredicate who) {
        return enrolled.stream().filter(agent -> who.test(agent.person())).map(Agent::contribution)
                .collect(Collectors.toSet());
    }

    private static Set<Contribution> both(Set<Contribution> one, Set<Contribution> other) {
        Set<Contribution> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<Contribution> without(Set<Contribution> one, Set<Contribution> other) {
        Set<Contribution> rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest;
    }

    private static boolean passesOrNobody(SmallGroups rules, Set<Contribution> set) {
        return set.isEmpty() || rules.passes(set);
    }
}
