package org.tributary.satisfaction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.tributary.privacy.Answer;
import org.tributary.privacy.Closure;
import org.tributary.privacy.Closure.Cell;
import org.tributary.privacy.Closure.Line;
import org.tributary.privacy.SmallGroups;

/** Which cells may be shown of some answers, line by line, so that nothing follows from them about few (R3, R6). */
final class AnswerCells {

    static final String AGENCY = "agency";

    private final SmallGroups rules;

    AnswerCells(SmallGroups rules) {
        this.rules = rules;
    }

    static Cell cellOf(Answer answer, String dimension) {
        return new Cell(dimension, dimension.equals(AGENCY)
                ? Long.toString(answer.agency())
                : answer.dimensions().getOrDefault(dimension, ""));
    }

    /** The cells that may be shown of these answers; the closure works on their keys, which compare faster. */
    Set<Cell> shown(Set<Answer> answers, List<String> dimensions, List<Set<Answer>> known) {
        Map<Long, Answer> byKey = answers.stream().collect(Collectors.toMap(Answer::id, answer -> answer));
        List<Line<Long>> lines = dimensions.stream().map(dimension -> new Line<>(byKey.keySet(),
                answers.stream().collect(Collectors.groupingBy(answer -> cellOf(answer, dimension),
                        Collectors.mapping(Answer::id, Collectors.toSet())))))
                .toList();
        Closure<Long> closure = new Closure<>((cell, keys) -> {
            List<Answer> set = keys.stream().map(byKey::get).toList();
            return cell != null && cell.dimension().equals(AGENCY)
                    ? rules.passesAnswersOfOneAgency(set)
                    : rules.passesAnswers(set);
        }, (one, other) -> fineFor(one, other, byKey, Answer::agency) && fineFor(one, other, byKey, Answer::agent),
                sets -> true);
        List<Set<Long>> before = known.stream().filter(answers::containsAll)
                .map(set -> set.stream().map(Answer::id).collect(Collectors.toSet())).toList();
        return closure.shown(lines, before);
    }

    /** Whoever knows one agency's or one agent's own may find one set inside the other, and learn what is between them. */
    private boolean fineFor(Set<Long> one, Set<Long> other, Map<Long, Answer> byKey, ToLongFunction<Answer> whose) {
        return fineInside(one, other, byKey, whose) && fineInside(other, one, byKey, whose);
    }

    private boolean fineInside(Set<Long> inner, Set<Long> outer, Map<Long, Answer> byKey, ToLongFunction<Answer> whose) {
        Long owner = null;
        for (Long key : inner) {
            if (!outer.contains(key)) {
                long its = whose.applyAsLong(byKey.get(key));
                if (its < 0) {
                    // About nobody in particular: it may be whosever.
                    continue;
                }
                if (owner != null && owner != its) {
                    return true;
                }
                owner = its;
            }
        }
        if (owner == null) {
            return true;
        }
        long own = owner;
        List<Answer> between = outer.stream().filter(key -> !inner.contains(key)).map(byKey::get)
                .filter(answer -> whose.applyAsLong(answer) != own).toList();
        return between.isEmpty() || rules.enoughAnswersOfOthers(between);
    }
}
