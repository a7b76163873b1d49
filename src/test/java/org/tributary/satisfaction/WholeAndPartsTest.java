package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.Answer;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.AnswerFigure.Place;
import org.tributary.satisfaction.figure.NetPromoterScore.AnswersOfAgent;

/** Properties that hold of figures whatever was answered. */
class WholeAndPartsTest {

    private static final Instant NOW = Instant.parse("2028-06-05T10:00:00Z");

    private final SmallGroups rules = SmallGroups.atLowest();

    @Test
    void a_group_and_its_complement_are_the_whole() {
        for (long seed = 1; seed <= 5; seed++) {
            List<ReleasedAnswer> all = new AnsweringNetwork(seed, 6, 12, 6).released;
            for (String dimension : List.of("line", "state", "touchpoint")) {
                Function<ReleasedAnswer, String> cell = one -> one.answer().dimensions().get(dimension);
                for (String value : all.stream().map(cell).collect(Collectors.toSet())) {
                    AnswersOfAgent group = sum(all, one -> cell.apply(one).equals(value));
                    AnswersOfAgent others = sum(all, one -> !cell.apply(one).equals(value));
                    assertEquals(sum(all, one -> true), new AnswersOfAgent(group.promoters() + others.promoters(),
                            group.detractors() + others.detractors(), group.n() + others.n()), dimension + " " + value);
                }
            }
        }
    }

    @Test
    void what_the_shown_cells_of_a_stretch_leave_out_is_nobody_or_enough() {
        int remainders = 0;
        for (long seed = 1; seed <= 20; seed++) {
            List<ReleasedAnswer> all = new AnsweringNetwork(seed, 8, 12, 6).released;
            for (String dimension : List.of("line", "state", "touchpoint")) {
                for (Set<Answer> rest : remainders(all, dimension)) {
                    assertTrue(rest.isEmpty() || rules.passesAnswers(rest), "seed " + seed + ", " + dimension);
                    remainders += rest.isEmpty() ? 0 : 1;
                }
            }
        }
        assertTrue(remainders > 5, "some tables hide something");
    }

    /** In each stretch of weeks where a dimension has shown cells, those of its answers that none of them holds. */
    private static Collection<Set<Answer>> remainders(List<ReleasedAnswer> all, String dimension) {
        Predicate<ReleasedAnswer> shown = one -> one.places().stream().anyMatch(place -> place.dimension().equals(dimension));
        Map<Place, List<ReleasedAnswer>> parts = all.stream().filter(one -> one.part().isPresent())
                .collect(Collectors.groupingBy(one -> one.part().orElseThrow()));
        return parts.values().stream().filter(part -> part.stream().anyMatch(shown))
                .map(part -> part.stream().filter(shown.negate()).map(ReleasedAnswer::answer).collect(Collectors.toSet()))
                .toList();
    }

    @Test
    void the_order_in_which_answers_came_moves_nothing() {
        List<ScoredAnswer> answers = answers(new Random(3), 200);
        List<String> released = shown(answers);
        for (int seed = 1; seed <= 5; seed++) {
            List<ScoredAnswer> otherwise = new ArrayList<>(answers);
            Collections.shuffle(otherwise, new Random(seed));
            assertEquals(released, shown(otherwise));
        }
    }

    @Test
    void neither_a_time_zone_nor_a_leap_day_moves_anything() {
        List<ScoredAnswer> answers = answers(new Random(4), 200);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            List<String> east = shown(answers);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
            assertEquals(east, shown(answers));
        } finally {
            TimeZone.setDefault(before);
        }
        LocalDate leap = LocalDate.of(2028, 2, 29);
        Tally week = new Tally(Metric.NPS, "all", org.tributary.platform.IsoWeeks.mondayOf(leap),
                org.tributary.platform.IsoWeeks.mondayOf(leap), 1, 5, 5, 20, NOW);
        SatisfactionTable march = SatisfactionTable.of(Metric.NPS, GroupBy.MONTH, List.of(week), leap, leap, List.of());
        assertEquals(List.of("2028-03"), march.items().stream().map(SatisfactionItem::group).toList());
        assertEquals(20, march.items().get(0).n());
    }

    private List<String> shown(List<ScoredAnswer> answers) {
        AnswerLedger ledger = new AnswerLedger(rules);
        List<ReleasedAnswer> released = ledger.released(Metric.NPS, answers, NOW);
        ledger.decide(released, true, NOW);
        assertTrue(released.size() > 100);
        return released.stream().map(one -> one.answer().id() + " " + one.places()).sorted().toList();
    }

    /** In the weeks around a leap day. */
    private static List<ScoredAnswer> answers(Random random, int count) {
        List<ScoredAnswer> answers = new ArrayList<>();
        for (long id = 1; id <= count; id++) {
            int agency = random.nextInt(12);
            answers.add(ScoredAnswer.of(id, agency * 6L + random.nextInt(6), agency,
                    LocalDate.of(2028, 2, 14).plusWeeks(random.nextInt(5)), random.nextBoolean() ? "farm" : "umbrella",
                    random.nextInt(4) == 0 ? "TX" : "OH", random.nextBoolean() ? "claim" : "quote", random.nextInt(11)));
        }
        return answers;
    }

    private static AnswersOfAgent sum(List<ReleasedAnswer> all, Predicate<ReleasedAnswer> which) {
        return all.stream().filter(which).map(ReleasedAnswer::asAnswer).reduce(new AnswersOfAgent(0, 0, 0),
                (one, other) -> new AnswersOfAgent(one.promoters() + other.promoters(), one.detractors() + other.detractors(),
                        one.n() + other.n()));
    }
}
