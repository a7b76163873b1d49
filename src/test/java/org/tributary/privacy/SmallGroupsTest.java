package org.tributary.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.privacy.Reason.Rule;

class SmallGroupsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final SmallGroups rules = SmallGroups.atLowest();
    private long nextId = 1;

    @ParameterizedTest
    @CsvSource({"2-2-1, true", "3-1-1, false", "1-1-1-1, false", "1-1-1-1-1, true", "2-1-1-1-1-1, true", "5, false",
            "3-2, false"})
    void persons_per_group_decide(String groups, boolean passes) {
        List<Contribution> set = new ArrayList<>();
        long group = 0;
        for (String persons : groups.split("-")) {
            group++;
            for (int person = 0; person < Integer.parseInt(persons); person++) {
                set.add(by(group * 100 + person, group, 0));
            }
        }
        assertEquals(passes, rules.passes(set));
    }

    @Test
    void two_groups_that_contribute_nearly_all_of_it_do_not_pass() {
        assertEquals(new Reason(Rule.DOMINATED, 0, 0, 11), rules.whyNot(contributions(60, 39, 1)).orElseThrow());
        assertTrue(rules.passes(contributions(60, 39, 12)));
    }

    @Test
    void two_contributions_of_a_person_in_one_week_are_one() {
        List<Contribution> set = new ArrayList<>(List.of(by(1, 1, 0), by(2, 2, 0), by(3, 3, 0), by(4, 4, 0)));
        set.add(by(4, 5, 0));
        assertFalse(rules.passes(set));
        set.add(by(5, 5, 0));
        assertTrue(rules.passes(set));
    }

    @Test
    void the_reason_names_what_is_missing() {
        assertEquals(Optional.of(new Reason(Rule.TOO_FEW, 3, 1, 0)), rules.whyNot(List.of(by(1, 1, 0), by(2, 2, 0))));
        assertEquals(Rule.LEANS_ON_ONE_GROUP, rules.whyNot(List.of(by(1, 1, 0), by(2, 1, 0), by(3, 1, 0), by(4, 2, 0),
                by(5, 3, 0))).orElseThrow().rule());
    }

    @Test
    void limits_can_be_raised_and_never_lowered() {
        Limits raised = new Limits(6, 3, 3, 2, 20, 10, 5, 8, 4);
        assertFalse(new SmallGroups(raised).passes(List.of(by(1, 1, 0), by(2, 2, 0), by(3, 3, 0), by(4, 4, 0), by(5, 5,
                0))));
        assertThrows(IllegalArgumentException.class, () -> new Limits(4, 3, 3, 2, 20, 10, 5, 8, 4));
        assertThrows(IllegalArgumentException.class, () -> new Limits(5, 3, 3, 2, 19, 10, 5, 8, 4));
        assertThrows(IllegalArgumentException.class, () -> new Limits(5, 3, 3, 2, 20, 10, 5, 7, 4));
    }

    @Test
    void the_union_of_passing_sets_without_a_common_person_and_week_passes() {
        Random random = new Random(11);
        List<List<Contribution>> passing = new ArrayList<>();
        while (passing.size() < 600) {
            List<Contribution> set = new ArrayList<>();
            int size = 5 + random.nextInt(12);
            for (int each = 0; each < size; each++) {
                long person = random.nextInt(14);
                set.add(by(person, random.nextInt(5) == 0 ? 1 + random.nextInt(6) : person % 6 + 1, random.nextInt(4)));
            }
            if (rules.passes(set)) {
                passing.add(set);
            }
        }
        for (int pair = 0; pair < 4000; pair++) {
            List<Contribution> union = new ArrayList<>(passing.get(random.nextInt(passing.size())));
            passing.get(random.nextInt(passing.size())).forEach(one -> union.add(one.in(one.week().plusWeeks(10))));
            assertTrue(rules.passes(union), union::toString);
        }
    }

    @Test
    void answers_need_ten_about_five_agents_and_eight_about_four_without_any_agency() {
        assertTrue(rules.passesAnswers(answers(2, 2, 2, 2, 2)));
        assertFalse(rules.passesAnswers(answers(2, 2, 2, 2, 1)));
        assertFalse(rules.passesAnswers(answers(3, 3, 2, 2)));
        assertFalse(rules.passesAnswers(answers(4, 3, 1, 1, 1)));
        assertTrue(rules.passesAnswers(answers(4, 3, 3, 1, 1)));
    }

    @Test
    void answers_of_one_agency_need_the_same_without_any_of_its_agents() {
        List<Answer> one = answers(2, 2, 2, 2, 2).stream()
                .map(answer -> new Answer(answer.id(), answer.agent(), 7, answer.week(), Map.of())).toList();
        assertFalse(rules.passesAnswers(one));
        assertTrue(rules.passesAnswersOfOneAgency(one));
        assertFalse(rules.passesAnswersOfOneAgency(one.subList(0, 9)));
    }

    @Test
    void answers_about_nobody_in_particular_help_no_figure_to_be_shown() {
        List<Answer> known = answers(2, 2, 2, 2, 1);
        Answer open = new Answer(nextId++, -7, 7, MONDAY, Map.of());
        assertFalse(rules.passesAnswers(with(known, open)));
        assertFalse(rules.passesAnswersOfOneAgency(with(known, open)));
        assertFalse(rules.enoughAnswersOfOthers(with(answers(2, 2, 2, 1), open)));
        assertTrue(rules.passesAnswers(with(answers(2, 2, 2, 2, 2), open)));
        assertTrue(rules.passesAnswersOfOneAgency(with(answers(2, 2, 2, 2, 2), open)));
    }

    private static List<Answer> with(List<Answer> answers, Answer more) {
        return Stream.concat(answers.stream(), Stream.of(more)).toList();
    }

    private List<Answer> answers(int... perAgent) {
        List<Answer> answers = new ArrayList<>();
        for (int agent = 0; agent < perAgent.length; agent++) {
            for (int each = 0; each < perAgent[agent]; each++) {
                answers.add(new Answer(nextId++, agent, agent, MONDAY, Map.of()));
            }
        }
        return answers;
    }

    private List<Contribution> contributions(int... perGroup) {
        List<Contribution> set = new ArrayList<>();
        for (int group = 0; group < perGroup.length; group++) {
            for (int each = 0; each < perGroup[group]; each++) {
                set.add(by(group * 1000L + each, group, 0));
            }
        }
        return set;
    }

    private Contribution by(long person, long group, int week) {
        return new Contribution(nextId++, person, group, group, MONDAY.plusWeeks(week), "homeowners", "OH", "quote");
    }
}
