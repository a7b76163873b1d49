package org.tributary.satisfaction;

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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.Answer;
import org.tributary.privacy.RowSpace;
import org.tributary.privacy.SmallGroups;

/**
 * Somebody collects every figure on answers that was ever shown, knows the answers about one agency's (or one agent's)
 * own customers, and combines them in any way: no sum over a set that fails R6 may come out.
 */
class AnswerAttackerTest {

    /** 41 is where knowing one agency's own once told of seven others. */
    private static final long[] SEEDS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 41};
    /** More by -Dattacker.weeks=30. */
    private static final int WEEKS = Integer.getInteger("attacker.weeks", 6);
    private static final int AGENCIES = 12;
    private static final int PER_AGENCY = 6;

    private final SmallGroups rules = SmallGroups.atLowest();

    @Test
    void no_combination_of_what_was_shown_gives_the_answers_of_few() {
        int cells = 0;
        int agencyCells = 0;
        for (long seed : SEEDS) {
            AnsweringNetwork network = new AnsweringNetwork(seed, WEEKS, AGENCIES, PER_AGENCY);
            cells += network.cells;
            agencyCells += network.agencyCells;
            Set<Set<Answer>> targets = targets(network.shown);
            assertEquals(List.of(), found(network.shown, targets, this::tooFew), "seed " + seed);
            for (long agency = 0; agency < AGENCIES; agency++) {
                long own = agency;
                assertEquals(List.of(), foundWithout(network, targets, answer -> answer.agency() == own),
                        "seed " + seed + ", colluding agency " + agency);
            }
            // An agent knows less than the whole agency, but the agency's own cell is shown to it.
            for (long own : network.agentsOfShownAgencies) {
                assertEquals(List.of(), foundWithout(network, targets, answer -> answer.agent() == own),
                        "seed " + seed + ", colluding agent " + own);
            }
        }
        System.out.println("attacker on answers: " + cells + " cells, " + agencyCells + " of agencies");
        assertTrue(cells > 50 && agencyCells > 0, "the simulation shows something");
    }

    @Test
    void the_attacker_succeeds_where_every_line_is_shown() {
        AnsweringNetwork network = new AnsweringNetwork(1, WEEKS, AGENCIES, PER_AGENCY);
        Set<Set<Answer>> everything = new HashSet<>(network.shown);
        Set<Answer> all = network.released.stream().map(ReleasedAnswer::answer).collect(Collectors.toSet());
        for (Set<Answer> week : by(all, Answer::week)) {
            everything.addAll(by(week, answer -> answer.dimensions().get("line")));
        }
        assertFalse(found(everything, targets(everything), this::tooFew).isEmpty());
    }

    /** R6; a cell of one agency passes if no agent dominates it. */
    private boolean tooFew(Set<Answer> set) {
        boolean oneAgency = set.stream().map(Answer::agency).distinct().count() == 1;
        return oneAgency ? !rules.passesAnswersOfOneAgency(set) : !rules.passesAnswers(set);
    }

    private static boolean tooFewOthers(Set<Answer> others) {
        return others.size() < 8 || others.stream().map(Answer::agent).distinct().count() < 4;
    }

    private static List<Set<Answer>> foundWithout(AnsweringNetwork network, Collection<Set<Answer>> targets,
            Predicate<Answer> own) {
        Function<Set<Answer>, Set<Answer>> others = set -> set.stream().filter(own.negate()).collect(Collectors.toSet());
        return found(network.shown.stream().map(others).collect(Collectors.toSet()),
                targets.stream().map(others).collect(Collectors.toSet()), AnswerAttackerTest::tooFewOthers);
    }

    private static List<Set<Answer>> found(Set<Set<Answer>> shown, Collection<Set<Answer>> targets,
            Predicate<Set<Answer>> few) {
        RowSpace<Answer> space = new RowSpace<>(shown.stream().filter(set -> !set.isEmpty())
                .map(set -> set.stream().collect(Collectors.toMap(answer -> answer, answer -> 1)))
                .collect(Collectors.toSet()));
        return targets.stream().filter(target -> !target.isEmpty() && few.test(target) && space.tells(target))
                .limit(1).toList();
    }

    /** The sets worth asking for: persons, agencies, cells, weeks, and what is left of each without one of them. */
    private static Set<Set<Answer>> targets(Set<Set<Answer>> shown) {
        Set<Set<Answer>> targets = new HashSet<>(shown);
        for (Set<Answer> whole : shown) {
            List<Set<Answer>> parts = new ArrayList<>();
            parts.addAll(by(whole, Answer::agent));
            parts.addAll(by(whole, Answer::agency));
            parts.addAll(by(whole, Answer::week));
            for (String dimension : List.of("line", "state", "touchpoint")) {
                parts.addAll(by(whole, answer -> answer.dimensions().get(dimension)));
                parts.addAll(by(whole, answer -> List.of(answer.week(), answer.dimensions().get(dimension))));
                parts.addAll(by(whole, answer -> List.of(answer.agency(), answer.dimensions().get(dimension))));
            }
            parts.addAll(by(whole, Answer::dimensions));
            targets.addAll(parts);
            parts.forEach(part -> targets.add(minus(whole, part)));
            for (Set<Answer> other : shown) {
                targets.add(minus(whole, other));
                targets.add(minus(whole, minus(whole, other)));
            }
            whole.forEach(answer -> targets.add(Set.of(answer)));
        }
        return targets;
    }

    private static <K> List<Set<Answer>> by(Set<Answer> set, Function<Answer, K> key) {
        return new ArrayList<>(set.stream().collect(Collectors.groupingBy(key, HashMap::new, Collectors.toSet())).values());
    }

    private static Set<Answer> minus(Set<Answer> one, Set<Answer> other) {
        Set<Answer> difference = new HashSet<>(one);
        difference.removeAll(other);
        return difference;
    }
}
