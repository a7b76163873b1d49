package org.tributary.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.Closure.Line;

/**
 * Releases of survey answers: ended ISO weeks make the smallest consecutive blocks that pass R6 on their own. Every
 * period that is shown is a union of blocks, so every difference of two periods is one too, and passes.
 */
public final class AnswerBlocks {

    private static final String AGENCY = "agency";

    private final SmallGroups rules;

    public AnswerBlocks(SmallGroups rules) {
        this.rules = rules;
    }

    /**
     * A released period, {@code from} and {@code to} being Mondays, both included.
     */
    public record Block(LocalDate from, LocalDate to, List<Answer> answers) {
        public Block {
            answers = List.copyOf(answers);
        }
    }

    /**
     * The blocks after a release: earlier blocks keep their weeks; answers that came late for one join it if the late
     * ones pass on their own, else they wait; later weeks make new blocks.
     *
     * @param earlier the blocks released so far
     * @param waiting answers not in any block
     * @param before the Monday of the running week, whose answers and later ones wait
     */
    public List<Block> after(List<Block> earlier, Collection<Answer> waiting, LocalDate before) {
        List<Block> blocks = new ArrayList<>();
        TreeMap<LocalDate, List<Answer>> weeks = waiting.stream().filter(one -> one.week().isBefore(before))
                .collect(Collectors.groupingBy(Answer::week, TreeMap::new, Collectors.toList()));
        for (Block block : earlier) {
            Map<LocalDate, List<Answer>> late = weeks.subMap(block.from(), true, block.to(), true);
            List<Answer> joining = late.values().stream().flatMap(List::stream).toList();
            late.clear();
            List<Answer> all = new ArrayList<>(block.answers());
            if (rules.passesAnswers(joining)) {
                all.addAll(joining);
            }
            blocks.add(new Block(block.from(), block.to(), all));
        }
        List<Answer> gathered = new ArrayList<>();
        LocalDate from = null;
        for (Map.Entry<LocalDate, List<Answer>> week : weeks.entrySet()) {
            LocalDate first = from;
            if (first != null && blocks.stream().anyMatch(block -> block.from().isAfter(first)
                    && block.from().isBefore(week.getKey()))) {
                // A released block lies between: the weeks before it stay too few and wait.
                gathered.clear();
                from = null;
            }
            from = from == null ? week.getKey() : from;
            gathered.addAll(week.getValue());
            if (rules.passesAnswers(gathered)) {
                blocks.add(new Block(from, week.getKey(), gathered));
                gathered = new ArrayList<>();
                from = null;
            }
        }
        blocks.sort(java.util.Comparator.comparing(Block::from));
        return Collections.unmodifiableList(blocks);
    }

    /**
     * The cells that may be shown of one period, all dimensions decided together. Cells of the dimension {@code agency}
     * go by R6's form for one agency. Show sums of blocks, never a period decided anew.
     *
     * @param period the answers of one block
     * @param dimensions such as {@code line, state, touchpoint, agency}
     */
    public Set<Cell> shown(Collection<Answer> period, Collection<String> dimensions) {
        Set<Answer> all = Set.copyOf(period);
        List<Line<Answer>> lines = dimensions.stream().map(dimension -> new Line<>(all, all.stream()
                .collect(Collectors.groupingBy(answer -> cell(answer, dimension), Collectors.toSet())))).toList();
        Closure<Answer> closure = new Closure<>(this::passes, sets -> true);
        return closure.shown(lines, List.of());
    }

    private boolean passes(@org.jspecify.annotations.Nullable Cell cell, Set<Answer> answers) {
        return cell != null && cell.dimension().equals(AGENCY)
                ? rules.passesAnswersOfOneAgency(answers)
                : rules.passesAnswers(answers);
    }

    private static Cell cell(Answer answer, String dimension) {
        return new Cell(dimension, dimension.equals(AGENCY)
                ? Long.toString(answer.agency())
                : answer.dimensions().getOrDefault(dimension, ""));
    }
}
