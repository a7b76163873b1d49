package org.tributary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tributary.privacy.AnswerBlocks.Block;
import org.tributary.privacy.Closure.Cell;

class AnswerBlocksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final SmallGroups rules = SmallGroups.atLowest();
    private final AnswerBlocks blocks = new AnswerBlocks(rules);
    private long nextId = 1;

    @Test
    void weeks_are_gathered_until_they_pass() {
        List<Answer> answers = new ArrayList<>();
        answers.addAll(week(0, 6, "auto"));
        answers.addAll(week(1, 6, "auto"));
        answers.addAll(week(2, 12, "auto"));
        answers.addAll(week(3, 3, "auto"));
        List<Block> released = blocks.after(List.of(), answers, MONDAY.plusWeeks(4));
        assertEquals(List.of(MONDAY, MONDAY.plusWeeks(2)), released.stream().map(Block::from).toList());
        assertEquals(List.of(12, 12), released.stream().map(block -> block.answers().size()).toList());
    }

    @Test
    void the_running_week_waits() {
        assertTrue(blocks.after(List.of(), week(0, 20, "auto"), MONDAY).isEmpty());
    }

    @Test
    void late_answers_join_only_if_they_pass_on_their_own() {
        List<Block> first = blocks.after(List.of(), week(0, 12, "auto"), MONDAY.plusWeeks(1));
        assertEquals(first, blocks.after(first, week(0, 9, "auto"), MONDAY.plusWeeks(1)));
        assertEquals(22, blocks.after(first, week(0, 10, "auto"), MONDAY.plusWeeks(1)).get(0).answers().size());
    }

    @Test
    void a_small_line_takes_the_smallest_other_with_it() {
        List<Answer> period = new ArrayList<>(week(0, 12, "auto"));
        period.addAll(week(0, 14, "homeowners"));
        period.addAll(week(0, 3, "renters"));
        assertEquals(Set.of(new Cell("line", "homeowners")), blocks.shown(period, List.of("line")));
    }

    private List<Answer> week(int week, int answers, String line) {
        List<Answer> result = new ArrayList<>();
        for (int each = 0; each < answers; each++) {
            result.add(new Answer(nextId++, each % 6, each % 6, MONDAY.plusWeeks(week), Map.of("line", line)));
        }
        return result;
    }
}
