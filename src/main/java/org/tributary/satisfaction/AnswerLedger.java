package org.tributary.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tributary.platform.IsoWeeks;
import org.tributary.privacy.Answer;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.ReleasePlan.Stretch;

/** The arithmetic of a release of answers, without a database: what waits becomes released, what is open is decided. */
final class AnswerLedger {

    /** So long the breakdown of weekly releases is gathered, because a single week would hide most states. */
    private static final int WEEKS_TO_BREAK_DOWN = 4;

    private final ReleasePlan plan;

    AnswerLedger(SmallGroups rules) {
        this.plan = new ReleasePlan(rules);
    }

    /** What waits, released whole in its blocks; none if it goes on waiting. */
    List<ReleasedAnswer> released(Metric metric, List<ScoredAnswer> waiting, Instant now) {
        Map<Long, Integer> scores = waiting.stream()
                .collect(Collectors.toMap(one -> one.answer().id(), ScoredAnswer::score));
        return plan.blocks(waiting.stream().map(ScoredAnswer::answer).toList()).stream()
                .flatMap(block -> block.answers().stream().map(answer -> new ReleasedAnswer(metric, answer,
                        metric.sign(Objects.requireNonNull(scores.get(answer.id()))), block, now)))
                .toList();
    }

    /**
     * Decides the breakdown of released answers, once.
     *
     * @param open   whose cells were not decided yet
     * @param atOnce whether a few weeks are enough
     * @return whether it was decided
     */
    boolean decide(List<ReleasedAnswer> open, boolean atOnce, Instant now) {
        if (open.isEmpty() || !atOnce && weeksOf(open) < WEEKS_TO_BREAK_DOWN) {
            return false;
        }
        ReleasePlan.Breakdown breakdown = plan.breakdown(blocksOf(open));
        Map<Answer, Stretch> parts = byAnswer(breakdown.parts());
        Map<Answer, Stretch> agencyParts = byAnswer(breakdown.agencyParts());
        for (ReleasedAnswer one : open) {
            Answer answer = one.answer();
            one.decide(breakdown.shown(), Objects.requireNonNull(parts.get(answer)),
                    Objects.requireNonNull(agencyParts.get(answer)), now);
        }
        return true;
    }

    private static int weeksOf(List<ReleasedAnswer> answers) {
        LocalDate first = answers.stream().map(ReleasedAnswer::blockFrom).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = answers.stream().map(ReleasedAnswer::blockTo).max(LocalDate::compareTo).orElseThrow();
        return IsoWeeks.between(first, last) + 1;
    }

    private static Collection<Stretch> blocksOf(List<ReleasedAnswer> answers) {
        record Weeks(LocalDate from, LocalDate to) {
        }
        Map<Weeks, List<ReleasedAnswer>> blocks = answers.stream().collect(Collectors.groupingBy(
                one -> new Weeks(one.blockFrom(), one.blockTo()), LinkedHashMap::new, Collectors.toList()));
        return blocks.entrySet().stream().map(block -> new Stretch(block.getKey().from(), block.getKey().to(),
                block.getValue().stream().map(ReleasedAnswer::answer).collect(Collectors.toSet()))).toList();
    }

    private static Map<Answer, Stretch> byAnswer(List<Stretch> stretches) {
        Map<Answer, Stretch> byAnswer = new HashMap<>();
        stretches.forEach(stretch -> stretch.answers().forEach(answer -> byAnswer.put(answer, stretch)));
        return byAnswer;
    }
}
