package org.tributary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.tributary.privacy.Network.SetPerson;

/**
 * Somebody collects every figure that was ever shown, knows one owner group's own contributions, and combines them in
 * any way: no count of a set that fails the rules may come out.
 */
class AttackerTest {

    /** More by -Dattacker.weeks=30. */
    private static final int WEEKS = Integer.getInteger("attacker.weeks", 6);
    private static final int SEEDS = 12;
    private static final int GROUPS = 12;

    private final SmallGroups rules = SmallGroups.atLowest();

    @Test
    void no_combination_of_what_was_shown_gives_a_small_set() {
        int figures = 0;
        int cells = 0;
        int withdrawn = 0;
        int erased = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Network network = new Network(seed, WEEKS, 4, GROUPS);
            figures += network.sums.size();
            cells += network.cells;
            withdrawn += network.withdrawn.size();
            erased += network.erased.values().stream().mapToInt(Set::size).sum();
            Set<Set<Contribution>> all = targets(network);
            assertEquals(List.of(), found(network.sums, all, set -> !rules.passesCounted(set)), "seed " + seed);
            for (long group = 0; group < GROUPS; group++) {
                long own = group;
                Set<Map<Contribution, Integer>> others = network.sums.stream().map(sum -> without(sum, own))
                        .collect(Collectors.toSet());
                List<Set<Contribution>> targets = all.stream().map(target -> target.stream()
                        .filter(one -> one.ownerGroup() != own).collect(Collectors.toSet())).distinct().toList();
                assertEquals(List.of(), found(others, targets, set -> !rules.enoughForOneGroup(set)),
                        "seed " + seed + ", colluding group " + group);
            }
        }
        System.out.println("attacker: " + figures + " sums, " + cells + " cells, " + withdrawn + " withdrawals, " + erased
                + " erased");
        assertTrue(cells > 50 && withdrawn > 50 && erased > 20 && figures > 300, "the simulation shows something");
    }

    /** R5: what stands behind a word, and what stands behind its silence on all others, is never few, also to a group. */
    @Test
    void no_word_names_a_state_or_line_of_few() {
        int words = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (Network.Word word : new Network(seed, WEEKS, 4, GROUPS).words) {
                words++;
                assertTrue(rules.passesCounted(word.own()), () -> "too few in " + word);
                assertTrue(word.rest().isEmpty() || rules.passesCounted(word.rest()), () -> "too few beside " + word);
                assertFalse(word.value().equals("--"), "no state is none to name");
                for (long group = 0; group < GROUPS; group++) {
                    long own = group;
                    for (List<Contribution> side : List.of(word.own(), word.rest())) {
                        Set<Contribution> others = side.stream().filter(one -> one.ownerGroup() != own)
                                .collect(Collectors.toSet());
                        assertTrue(side.isEmpty() || rules.enoughForOneGroup(others), () -> "group " + own + " sees " + word);
                    }
                }
            }
        }
        int total = words;
        assertTrue(words > 100, () -> "the simulation names something: " + total);
    }

    @Test
    void no_combination_of_reaches_gives_a_few_persons() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Network network = new Network(seed, WEEKS, 4, GROUPS);
            RowSpace<SetPerson> space = new RowSpace<>(network.reaches.stream().map(AttackerTest::sum)
                    .collect(Collectors.toSet()));
            List<Set<SetPerson>> targets = new ArrayList<>();
            List<SetPerson> persons = network.reaches.stream().flatMap(Set::stream).distinct().toList();
            for (SetPerson person : persons) {
                persons.forEach(other -> targets.add(new HashSet<>(List.of(person, other))));
            }
            for (Set<SetPerson> one : network.reaches) {
                for (Set<SetPerson> other : network.reaches) {
                    targets.add(minus(one, other));
                    targets.add(minus(one, minus(one, other)));
                }
            }
            targets.removeIf(target -> target.isEmpty() || target.size() >= 5);
            assertEquals(List.of(), targets.stream().filter(space::tells).toList(), "seed " + seed);
        }
    }

    @Test
    void the_attacker_succeeds_where_every_cell_is_shown() {
        Network network = new Network(1, WEEKS, 4, GROUPS);
        Set<Map<Contribution, Integer>> everything = new HashSet<>(network.sums);
        for (Set<Contribution> batch : network.batches) {
            by(batch, Contribution::line).forEach(cell -> everything.add(sum(cell)));
        }
        assertFalse(found(everything, targets(network), set -> !rules.passesCounted(set)).isEmpty());
    }

    @Test
    void the_attacker_succeeds_where_a_withdrawal_is_taken_off_at_once() {
        Network network = new Network(1, WEEKS, 4, GROUPS);
        Set<Map<Contribution, Integer>> known = new HashSet<>(network.sums);
        for (Set<Contribution> batch : network.batches) {
            known.add(sum(batch));
            known.add(sum(minus(batch, network.withdrawn)));
        }
        assertFalse(found(known, targets(network), set -> !rules.passesCounted(set)).isEmpty());
    }

    private static List<Set<Contribution>> found(Set<Map<Contribution, Integer>> known,
            Collection<Set<Contribution>> targets,
            java.util.function.Predicate<Set<Contribution>> small) {
        RowSpace<Contribution> space = new RowSpace<>(known);
        return targets.stream().filter(target -> !target.isEmpty() && small.test(target) && space.tells(target))
                .toList();
    }

    /** The sets worth asking for: persons, groups, cells, withdrawals, and what is left of each without one of them. */
    private static Set<Set<Contribution>> targets(Network network) {
        List<Set<Contribution>> wholes = new ArrayList<>(network.batches);
        wholes.add(new HashSet<>(network.released));
        wholes.add(network.withdrawn);
        wholes.addAll(network.erased.values());
        wholes.add(network.erased.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        network.sums.forEach(sum -> wholes.add(sum.keySet()));
        Set<Set<Contribution>> targets = new HashSet<>(wholes);
        for (Set<Contribution> whole : new HashSet<>(wholes)) {
            targets.addAll(by(whole, Contribution::line));
            targets.addAll(by(whole, Contribution::state));
            targets.addAll(by(whole, one -> List.of(one.line(), one.state())));
            targets.addAll(by(whole, Contribution::person));
            targets.addAll(by(whole, Contribution::ownerGroup));
            targets.addAll(by(whole, Contribution::week));
            targets.addAll(by(whole, one -> List.of(one.week(), one.line())));
            targets.addAll(by(whole, one -> List.of(one.week(), one.state())));
            targets.add(minus(whole, network.withdrawn));
            targets.add(minus(whole, minus(whole, network.withdrawn)));
        }
        for (Set<Contribution> whole : wholes) {
            for (Set<Contribution> other : wholes) {
                targets.add(minus(whole, other));
                targets.add(minus(whole, minus(whole, other)));
            }
            by(whole, Contribution::ownerGroup).forEach(group -> targets.add(minus(whole, group)));
            by(whole, Contribution::line).forEach(line -> targets.add(minus(whole, line)));
            by(whole, Contribution::state).forEach(state -> targets.add(minus(whole, state)));
        }
        network.released.forEach(one -> targets.add(Set.of(one)));
        return targets;
    }

    private static <T, K> List<Set<T>> by(Set<T> set, Function<T, K> key) {
        return new ArrayList<>(set.stream().collect(Collectors.groupingBy(key, HashMap::new, Collectors.toSet()))
                .values());
    }

    private static <T> Map<T, Integer> sum(Set<T> set) {
        return set.stream().collect(Collectors.toMap(Function.identity(), one -> 1));
    }

    private static Map<Contribution, Integer> without(Map<Contribution, Integer> sum, long group) {
        return sum.entrySet().stream().filter(one -> one.getKey().ownerGroup() != group)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> Set<T> minus(Set<T> one, Set<T> other) {
        Set<T> difference = new HashSet<>(one);
        difference.removeAll(other);
        return difference;
    }
}
