package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.platform.IsoWeeks;
import org.tributary.privacy.Answer;
import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.ReleasePlan.Breakdown;
import org.tributary.satisfaction.ReleasePlan.Stretch;

class ReleasePlanTest {

    /** The first Monday of the ISO weeks of March 2026. */
    private static final LocalDate MARCH = IsoWeeks.weeksOf(YearMonth.of(2026, 3)).get(0);
    private static final LocalDate APRIL = IsoWeeks.weeksOf(YearMonth.of(2026, 4)).get(0);

    private final SmallGroups rules = SmallGroups.atLowest();
    private final ReleasePlan plan = new ReleasePlan(rules);
    private long nextId = 1;

    @Test
    void too_few_go_on_waiting() {
        assertTrue(plan.blocks(answers(MARCH, 9, "auto")).isEmpty());
    }

    @Test
    void what_waits_is_released_whole() {
        List<Answer> waiting = new ArrayList<>(answers(MARCH, 30, "auto"));
        waiting.addAll(answers(MARCH.plusWeeks(1), 3, "auto"));
        waiting.addAll(answers(APRIL, 2, "auto"));
        assertEquals(35, plan.blocks(waiting).stream().mapToInt(block -> block.answers().size()).sum());
    }

    @Test
    void weeks_of_a_month_are_gathered_until_they_pass_and_the_rest_joins_the_last() {
        List<Answer> waiting = new ArrayList<>(answers(MARCH, 6, "auto"));
        waiting.addAll(answers(MARCH.plusWeeks(1), 6, "auto"));
        waiting.addAll(answers(MARCH.plusWeeks(2), 12, "auto"));
        waiting.addAll(answers(MARCH.plusWeeks(3), 3, "auto"));
        List<Stretch> blocks = plan.blocks(waiting);
        assertEquals(List.of(12, 15), sizes(blocks));
        assertEquals(List.of(MARCH, MARCH.plusWeeks(2)), blocks.stream().map(Stretch::from).toList());
    }

    @Test
    void no_block_crosses_a_month_that_passes() {
        List<Answer> waiting = new ArrayList<>(answers(MARCH, 12, "auto"));
        waiting.addAll(answers(APRIL.minusWeeks(1), 4, "auto"));
        waiting.addAll(answers(APRIL, 12, "auto"));
        assertEquals(List.of(16, 12), sizes(plan.blocks(waiting)));
    }

    @Test
    void a_month_that_fails_joins_its_neighbour_whole() {
        List<Answer> waiting = new ArrayList<>(answers(MARCH, 12, "auto"));
        waiting.addAll(answers(MARCH.plusWeeks(1), 12, "auto"));
        waiting.addAll(answers(APRIL, 5, "auto"));
        assertEquals(List.of(29), sizes(plan.blocks(waiting)));
    }

    @Test
    void a_small_line_takes_the_smallest_other_with_it() {
        List<Answer> waiting = new ArrayList<>(answers(MARCH, 12, "renters"));
        waiting.addAll(answers(MARCH, 20, "auto"));
        waiting.addAll(answers(MARCH, 3, "farm"));
        assertEquals(Set.of(new Cell("line", "auto")), linesOf(plan.breakdown(plan.blocks(waiting))));
    }

    @Test
    void a_cell_that_is_shown_counts_with_all_its_answers() {
        List<Answer> waiting = new ArrayList<>(answers(MARCH, 40, "auto"));
        waiting.addAll(answers(APRIL, 40, "auto"));
        waiting.addAll(answers(MARCH, 6, "farm"));
        waiting.addAll(answers(APRIL, 6, "farm"));
        Breakdown breakdown = plan.breakdown(plan.blocks(waiting));
        assertEquals(2, linesOf(breakdown).size());
        assertEquals(1, breakdown.parts().size(), "farm passes in neither month alone, so time is not cut");
    }

    @Test
    void time_is_cut_where_every_shown_cell_passes_on_both_sides() {
        List<Answer> waiting = new ArrayList<>(answers(MARCH, 40, "auto"));
        waiting.addAll(answers(APRIL, 40, "auto"));
        waiting.addAll(answers(MARCH, 12, "farm"));
        waiting.addAll(answers(APRIL, 12, "farm"));
        assertEquals(List.of(52, 52), sizes(plan.breakdown(plan.blocks(waiting)).parts()));
    }

    @Test
    void a_year_of_the_network_is_broken_down_and_every_hidden_rest_passes() {
        Random random = new Random(7);
        List<Answer> year = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            int agent = random.nextInt(240);
            year.add(new Answer(nextId++, agent, agent / 6, MARCH.plusWeeks(random.nextInt(52)),
                    Map.of("line", "line" + random.nextInt(8), "state", "state" + agent / 20, "touchpoint",
                            "touchpoint" + random.nextInt(8))));
        }
        List<Stretch> blocks = plan.blocks(year);
        Breakdown breakdown = plan.breakdown(blocks);
        assertTrue(breakdown.parts().size() > 2, () -> breakdown.parts().size() + " parts");
        for (String dimension : List.of("line", "state", "touchpoint")) {
            for (Stretch part : breakdown.parts()) {
                assertPasses(hidden(part, dimension, breakdown.shown()));
                part.answers().stream().collect(Collectors.groupingBy(one -> AnswerCells.cellOf(one, dimension)))
                        .entrySet().stream().filter(cell -> breakdown.shown().contains(cell.getKey()))
                        .forEach(cell -> assertPasses(cell.getValue()));
            }
        }
        assertEquals(4000, breakdown.agencyParts().stream().mapToInt(part -> part.answers().size()).sum());
        for (String dimension : List.of("line", "state", "touchpoint", AnswerCells.AGENCY)) {
            assertTrue(breakdown.shown().stream().anyMatch(cell -> cell.dimension().equals(dimension)), dimension);
        }
    }

    /** Handed in in another order, answers have other keys; nothing that is shown may follow from them. */
    @Test
    void the_order_in_which_answers_came_decides_nothing() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                int agent = random.nextInt(40);
                answers.add(new Answer(nextId++, agent, agent / 3, MARCH.plusWeeks(random.nextInt(12)),
                        Map.of("line", "line" + random.nextInt(5), "state", "state" + agent / 10, "touchpoint",
                                "touchpoint" + random.nextInt(4))));
            }
            List<Answer> otherwise = new ArrayList<>(answers);
            Collections.shuffle(otherwise, random);
            otherwise.replaceAll(one -> new Answer(nextId++, one.agent(), one.agency(), one.week(), one.dimensions()));
            assertEquals(said(answers), said(otherwise), "seed " + seed);
        }
    }

    private List<Object> said(List<Answer> waiting) {
        List<Stretch> blocks = plan.blocks(waiting);
        Breakdown breakdown = plan.breakdown(blocks);
        return List.of(blocks.stream().map(Stretch::from).toList(), sizes(blocks), breakdown.shown(),
                breakdown.parts().stream().map(Stretch::from).toList(), sizes(breakdown.parts()),
                sizes(breakdown.agencyParts()));
    }

    private void assertPasses(Collection<Answer> answers) {
        assertTrue(answers.isEmpty() || rules.passesAnswers(answers), () -> answers.size() + " answers");
    }

    private static List<Answer> hidden(Stretch part, String dimension, Set<Cell> shown) {
        return part.answers().stream().filter(one -> !shown.contains(AnswerCells.cellOf(one, dimension))).toList();
    }

    private static Set<Cell> linesOf(Breakdown breakdown) {
        return breakdown.shown().stream().filter(cell -> cell.dimension().equals("line")).collect(Collectors.toSet());
    }

    private static List<Integer> sizes(List<Stretch> stretches) {
        return stretches.stream().map(stretch -> stretch.answers().size()).toList();
    }

    /** About the customers of six agents of six agencies in turn. */
    private List<Answer> answers(LocalDate week, int count, String line) {
        List<Answer> answers = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            answers.add(new Answer(nextId++, each % 6, each % 6, week,
                    Map.of("line", line, "state", "OH", "touchpoint", "claim")));
        }
        return answers;
    }
}
