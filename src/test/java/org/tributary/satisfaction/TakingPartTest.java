package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.TakingPart.Acts;
import org.tributary.satisfaction.TakingPart.Agent;
import org.tributary.satisfaction.figure.Share;

class TakingPartTest {

    private static final SmallGroups RULES = SmallGroups.atLowest();
    private static final Cell OHIO = new Cell("state", "OH");
    private static final Cell TEXAS = new Cell("state", "TX");

    @Test
    void states_are_shown_where_those_active_and_those_not_are_enough() {
        // Ohio 1-40, Texas 41-80, ten agencies each; half of each take part.
        List<Agent> agents = agents(80, person -> person <= 40 ? "OH" : "TX");
        TakingPart taking = TakingPart.of(agents, now(even(80)), RULES);
        assertEquals(new Share(40, 80), taking.shares().get(TakingPart.ALL));
        assertEquals(new Share(20, 40), taking.shares().get(OHIO));
        assertEquals(new Share(20, 40), taking.shares().get(TEXAS));
    }

    @Test
    void a_state_of_few_hides_another_from_whose_sum_it_would_follow() {
        List<Agent> agents = agents(80, person -> person <= 74 ? "OH" : "TX");
        TakingPart taking = TakingPart.of(agents, now(even(80)), RULES);
        assertNull(taking.shares().get(TEXAS));
        assertNull(taking.shares().get(OHIO), "Texas would be what is left of the whole");
    }

    @Test
    void a_state_where_all_but_two_take_part_tells_of_these_two_and_is_not_shown() {
        Set<Long> active = even(80);
        active.addAll(LongStream.rangeClosed(1, 38).boxed().toList());
        TakingPart taking = TakingPart.of(agents(80, person -> person <= 40 ? "OH" : "TX"), now(active), RULES);
        assertFalse(taking.shares().containsKey(OHIO));
    }

    @Test
    void whoever_came_came_back_or_left_is_told_apart() {
        Set<Long> now = LongStream.rangeClosed(1, 40).boxed().collect(Collectors.toSet());
        Set<Long> before = LongStream.rangeClosed(21, 60).boxed().collect(Collectors.toSet());
        Set<Long> ever = LongStream.rangeClosed(11, 60).boxed().collect(Collectors.toSet());
        Map<Cell, Share> shares = TakingPart.of(agents(80, person -> "OH"), new Acts(now, before, ever), RULES).shares();
        assertEquals(new Share(10, 40), shares.get(TakingPart.NEW));
        assertEquals(new Share(10, 40), shares.get(TakingPart.RETURNING));
        assertEquals(new Share(20, 40), shares.get(TakingPart.LAPSED), "of those who were active before");
    }

    @Test
    void few_look_like_nobody() {
        List<Agent> agents = agents(80, person -> "OH");
        assertEquals(TakingPart.of(agents, now(Set.of()), RULES), TakingPart.of(agents, now(Set.of(1L, 2L, 3L, 4L)), RULES));
    }

    /** What anybody can compute from the shown cells of a network whose agents work in several states and lines. */
    @Test
    void nothing_about_few_follows_from_cells_that_overlap() {
        int shown = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            List<Agent> agents = new ArrayList<>();
            for (long person = 1; person <= 60; person++) {
                long agency = person % 15;
                agents.add(new Agent(person, agency, agency, "standard",
                        List.of("S" + agency % 4, "S" + (agency + 1) % 4), List.of("L" + person % 3, "L" + (person + 1) % 3)));
            }
            Set<Long> active = LongStream.rangeClosed(1, 60).filter(person -> random.nextInt(3) > 0).boxed()
                    .collect(Collectors.toSet());
            TakingPart taking = TakingPart.of(agents, now(active), RULES);
            List<Set<Contribution>> sets = new ArrayList<>();
            taking.shares().forEach((cell, share) -> {
                Set<Contribution> set = agents.stream().filter(agent -> active.contains(agent.person()))
                        .filter(agent -> cell.equals(TakingPart.ALL) || cell.dimension().equals("tier")
                                || cell.dimension().equals(TakingPart.KIND) || agent.states().contains(cell.value())
                                || agent.lines().contains(cell.value()))
                        .map(agent -> new Contribution(agent.person(), agent.person(), agent.ownerGroup(), agent.agency(),
                                LocalDate.EPOCH, "", "", ""))
                        .collect(Collectors.toSet());
                assertEquals(share.hits(), set.size(), cell::toString);
                sets.add(set);
            });
            assertTrue(RULES.passTogether(sets));
            shown += sets.size();
        }
        assertTrue(shown > 8, "nothing shown proves nothing");
    }

    private static Acts now(Set<Long> active) {
        return new Acts(active, Set.of(), Set.of());
    }

    private static Set<Long> even(long last) {
        return LongStream.rangeClosed(1, last).filter(person -> person % 2 == 0).boxed()
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Agent> agents(long last, java.util.function.LongFunction<String> state) {
        return LongStream.rangeClosed(1, last)
                .mapToObj(person -> new Agent(person, person % 10, person % 10, "standard", List.of(state.apply(person)),
                        List.of("homeowners")))
                .toList();
    }
}
