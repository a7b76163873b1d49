package org.tributary.satisfaction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tributary.platform.IsoWeeks;
import org.tributary.privacy.Answer;
import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.SmallGroups;

/**
 * How answers that wait are released. What waits is released whole or goes on waiting. Its total is cut into the
 * smallest blocks of weeks that pass R6; no block crosses a month unless the month itself is too small, so that months
 * stay whole. Which cells are shown is decided once for a run of blocks, all dimensions together; then time is cut as
 * finely as all of these cells allow, so that no cell of any part follows from the others. {@link AnswerCells} says which cells
 * may be shown of some answers.
 */
final class ReleasePlan {

    private static final List<String> MAIN = List.of("line", "state", "touchpoint");
    private static final List<String> ALL = List.of("line", "state", "touchpoint", AnswerCells.AGENCY);

    private final SmallGroups rules;
    private final AnswerCells cells;

    ReleasePlan(SmallGroups rules) {
        this.rules = rules;
        this.cells = new AnswerCells(rules);
    }

    /** Weeks that are shown together: the first and last Monday, both included. */
    record Stretch(LocalDate from, LocalDate to, Set<Answer> answers) {

        Stretch {
            answers = Set.copyOf(answers);
        }

        private static Stretch of(Collection<Answer> answers) {
            List<LocalDate> weeks = answers.stream().map(Answer::week).sorted().toList();
            return new Stretch(weeks.get(0), weeks.get(weeks.size() - 1), Set.copyOf(answers));
        }
    }

    /** Which cells are shown, in which parts of the time; those of agencies in coarser parts. */
    record Breakdown(Set<Cell> shown, List<Stretch> parts, List<Stretch> agencyParts) {
    }

    /** The blocks of what waits, in order of time; none if all of it together does not pass. */
    List<Stretch> blocks(Collection<Answer> waiting) {
        if (!rules.passesAnswers(waiting)) {
            return List.of();
        }
        List<Stretch> blocks = new ArrayList<>();
        for (List<Answer> months : gathered(byMonth(waiting).values())) {
            boolean oneMonth = byMonth(months).size() == 1;
            Collection<List<Answer>> weeks = months.stream()
                    .collect(Collectors.groupingBy(Answer::week, TreeMap::new, Collectors.toList())).values();
            (oneMonth ? gathered(weeks) : List.of(months)).forEach(block -> blocks.add(Stretch.of(block)));
        }
        return Collections.unmodifiableList(blocks);
    }

    /** The cells of a run of blocks, decided together. */
    Breakdown breakdown(Collection<Stretch> blocks) {
        List<Stretch> whole = joined(blocks);
        List<Set<Answer>> known = new ArrayList<>(blocks.stream().map(Stretch::answers).toList());
        Set<Cell> shown = cells.shown(union(whole), ALL, known);
        List<Stretch> parts = cut(whole, MAIN, shown, known);
        for (Stretch part : parts) {
            MAIN.forEach(dimension -> part.answers().stream().collect(Collectors.groupingBy(
                    answer -> AnswerCells.cellOf(answer, dimension), Collectors.toSet())).forEach((cell, answers) -> {
                        if (shown.contains(cell)) {
                            known.add(answers);
                        }
                    }));
        }
        return new Breakdown(shown, parts, cut(parts, ALL, shown, known));
    }

    private static TreeMap<YearMonth, List<Answer>> byMonth(Collection<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(answer -> IsoWeeks.monthOf(answer.week()), TreeMap::new,
                Collectors.toList()));
    }

    /** Neighbours are put together until they pass; what is left at the end joins the last. */
    private List<List<Answer>> gathered(Collection<List<Answer>> pieces) {
        List<List<Answer>> result = new ArrayList<>();
        List<Answer> open = new ArrayList<>();
        for (List<Answer> piece : pieces) {
            open.addAll(piece);
            if (rules.passesAnswers(open)) {
                result.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty() && !result.isEmpty()) {
            result.get(result.size() - 1).addAll(open);
        } else if (!open.isEmpty()) {
            result.add(open);
        }
        return result;
    }

    /** The blocks month by month; months that one block reaches across stay together. */
    private static List<Stretch> joined(Collection<Stretch> blocks) {
        List<Stretch> sorted = blocks.stream().sorted(Comparator.comparing(Stretch::from)).toList();
        List<List<Stretch>> runs = new ArrayList<>();
        YearMonth reached = null;
        for (Stretch block : sorted) {
            if (reached == null || IsoWeeks.monthOf(block.from()).isAfter(reached)) {
                runs.add(new ArrayList<>());
                reached = IsoWeeks.monthOf(block.to());
            } else if (IsoWeeks.monthOf(block.to()).isAfter(reached)) {
                reached = IsoWeeks.monthOf(block.to());
            }
            runs.get(runs.size() - 1).add(block);
        }
        return runs.stream().map(run -> Stretch.of(union(run))).toList();
    }

    /** @param known what is shown of these answers anyway: the totals of finer times, and cells of finer parts */
    private List<Stretch> cut(List<Stretch> pieces, List<String> dimensions, Set<Cell> shown, List<Set<Answer>> known) {
        List<Stretch> parts = new ArrayList<>();
        List<Stretch> open = new ArrayList<>();
        for (int next = 0; next < pieces.size(); next++) {
            open.add(pieces.get(next));
            Set<Answer> rest = union(pieces.subList(next + 1, pieces.size()));
            if (rest.isEmpty() || stands(union(open), dimensions, shown, known)
                    && stands(rest, dimensions, shown, known)) {
                parts.add(Stretch.of(union(open)));
                open.clear();
            }
        }
        return parts;
    }

    /** Whether every shown cell of this part is empty or may be shown in it, and what is hidden is empty or passes. */
    private boolean stands(Set<Answer> part, List<String> dimensions, Set<Cell> shown, List<Set<Answer>> known) {
        Set<Cell> fine = null;
        for (String dimension : dimensions) {
            Set<Answer> hidden = new HashSet<>();
            Set<Cell> needed = new HashSet<>();
            for (Answer answer : part) {
                Cell cell = AnswerCells.cellOf(answer, dimension);
                if (shown.contains(cell)) {
                    needed.add(cell);
                } else {
                    hidden.add(answer);
                }
            }
            if (!hidden.isEmpty() && !rules.passesAnswers(hidden)) {
                return false;
            }
            fine = fine == null ? cells.shown(part, dimensions, known) : fine;
            if (!fine.containsAll(needed)) {
                return false;
            }
        }
        return true;
    }

    private static Set<Answer> union(Collection<Stretch> stretches) {
        return stretches.stream().flatMap(stretch -> stretch.answers().stream()).collect(Collectors.toSet());
    }
}
