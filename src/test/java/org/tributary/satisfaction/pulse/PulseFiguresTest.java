package org.tributary.satisfaction.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.platform.IsoWeeks;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.figure.Index;
import org.tributary.satisfaction.pulse.PulseFigure.Measure;
import org.tributary.satisfaction.pulse.PulseFigures.Preference;
import org.tributary.satisfaction.pulse.PulseFigures.Respondent;

/** When agents are asked, and what may be shown of what they say. */
class PulseFiguresTest {

    private static final Index.Factors TWO = new Index.Factors(1,
            List.of(new Index.Factor("a", 60, 1, 5), new Index.Factor("b", 40, 1, 5)));

    @Test
    void everybody_has_one_week_a_quarter_and_the_weeks_are_about_equally_full() {
        for (LocalDate day = LocalDate.of(2026, 1, 5); day.isBefore(LocalDate.of(2033, 1, 1)); day = day.plusWeeks(13)) {
            PulseQuarter quarter = PulseQuarter.of(day);
            int weeks = IsoWeeks.between(quarter.from(), quarter.last()) + 1;
            assertTrue(weeks == 13 || weeks == 14, () -> quarter + " has " + weeks);
            Map<LocalDate, Long> asked = LongStream.range(0, 2600).boxed()
                    .collect(Collectors.groupingBy(quarter::weekOf, Collectors.counting()));
            assertEquals(13, asked.size());
            assertTrue(asked.values().stream().allMatch(many -> many > 140 && many < 260), asked::toString);
            assertTrue(asked.keySet().stream().allMatch(week -> PulseQuarter.of(week).equals(quarter)));
        }
    }

    @Test
    void the_rotation_is_another_one_each_quarter_and_stays_the_same_within() {
        PulseQuarter autumn = PulseQuarter.of(LocalDate.of(2026, 11, 22));
        PulseQuarter winter = PulseQuarter.of(LocalDate.of(2027, 1, 10));
        assertEquals(List.of(2026, 4, 2027, 1), List.of(autumn.year(), autumn.number(), winter.year(), winter.number()));
        assertEquals(autumn.weekOf(7), PulseQuarter.of(LocalDate.of(2026, 10, 1)).weekOf(7));
        long same = LongStream.range(0, 1300).filter(person -> IsoWeeks.between(autumn.from(),
                autumn.weekOf(person)) == IsoWeeks.between(winter.from(), winter.weekOf(person))).count();
        assertTrue(same < 200, () -> same + " of 1,300 are asked in the same week again");
    }

    @Test
    void the_index_is_the_one_of_the_formulas() {
        int[][] scores = {{4, 3}, {5, 4}, {3, 3}, {4, 4}, {4, 3}, {5, 5}, {2, 3}, {4, 2}, {5, 4}, {4, 4}};
        List<Map<String, Integer>> answers = IntStream.range(0, 10)
                .mapToObj(at -> Map.of("a", scores[at][0], "b", scores[at][1])).toList();
        PulseFigure index = figures(respondents(10, 5), answers, List.of()).get(0);
        assertEquals(700, index.value(), 0.5);
        assertEquals(List.of(556L, 844L, 10L), List.of(Math.round(index.interval().low()),
                Math.round(index.interval().high()), (long) index.n()));
    }

    @Test
    void too_few_agents_or_groups_show_nothing() {
        assertTrue(figures(respondents(4, 4), answers(4), List.of()).isEmpty());
        assertTrue(figures(respondents(9, 2), answers(9), List.of()).isEmpty());
        assertFalse(figures(respondents(6, 3), answers(6), List.of()).isEmpty());
    }

    /** Whose answer was withdrawn nobody knows, so each might be one the rule depends on. */
    @Test
    void an_answer_that_is_gone_is_taken_for_the_one_that_hurts_most() {
        List<Respondent> leaning = new ArrayList<>(respondents(6, 2));
        leaning.add(respondent(100, 3));
        leaning.add(respondent(101, 3));
        assertEquals(8, figures(leaning, answers(8), List.of()).get(0).n());
        assertTrue(figures(leaning, answers(6), List.of()).isEmpty(), "two of one group may be gone");
        assertEquals(11, figures(respondents(12, 6), answers(11), List.of()).get(0).n(), "one of many hides nothing");
    }

    /** Of twelve, ten said something about a factor: the other two would follow from the difference. */
    @Test
    void a_figure_that_leaves_few_out_is_not_shown() {
        List<Map<String, Integer>> answers = new ArrayList<>(answers(10));
        answers.add(Map.of("a", 5, "b", 1));
        answers.add(Map.of("a", 5, "b", 1));
        assertEquals(Set.of("", "a", "b"), subjects(figures(respondents(12, 6), answers, List.of())));
        Index.Factors lenient = new Index.Factors(1, List.of(new Index.Factor("a", 80, 1, 5), new Index.Factor("b", 20, 1, 5)));
        answers.replaceAll(one -> one.get("b") == 1 ? Map.of("a", one.get("a")) : one);
        assertEquals(Set.of("", "a"), subjects(new PulseFigures(lenient, respondents(12, 6), SmallGroups.atLowest())
                .of(answers, List.of())));
    }

    @Test
    void shares_by_line_have_their_interval_and_need_agents_who_write_it() {
        List<Preference> chosen = new ArrayList<>();
        for (int at = 0; at < 24; at++) {
            chosen.add(new Preference("homeowners", at < 18 ? "us" : "another"));
        }
        List<PulseFigure> shown = figures(respondents(24, 6), answers(24), chosen).stream()
                .filter(figure -> figure.measure() == Measure.PREFERRED).toList();
        assertEquals(List.of("us", "another", "none"), shown.stream().map(PulseFigure::choice).toList());
        assertEquals(List.of(75.0, 25.0, 0.0), shown.stream().map(PulseFigure::value).toList());
        assertEquals(List.of(55.1, 88.0), List.of(tenth(shown.get(0).interval().low()), tenth(shown.get(0).interval().high())));
        assertTrue(figures(respondents(24, 6), answers(24), List.of(new Preference("farm", "us"))).stream()
                .noneMatch(figure -> figure.subject().equals("farm")), "nobody writes it");
    }

    @Test
    void where_all_say_the_same_a_band_is_shown_or_nothing() {
        Map<String, Integer> best = Map.of("a", 5, "b", 5);
        PulseFigure index = figures(respondents(12, 6), java.util.Collections.nCopies(12, best), List.of()).get(0);
        assertNull(index.value());
        assertEquals("above", index.band());
        assertTrue(figures(respondents(12, 6), java.util.Collections.nCopies(12, Map.of("a", 3, "b", 3)), List.of()).isEmpty());
        List<PulseFigure> all = figures(respondents(12, 6), answers(12),
                java.util.Collections.nCopies(12, new Preference("homeowners", "us")));
        assertEquals(List.of("above", "below", "below"), all.stream().filter(one -> one.measure() == Measure.PREFERRED)
                .map(PulseFigure::band).toList());
    }

    private static List<PulseFigure> figures(List<Respondent> respondents, List<Map<String, Integer>> answers,
            List<Preference> preferences) {
        return new PulseFigures(TWO, respondents, SmallGroups.atLowest()).of(answers, preferences);
    }

    private static Set<String> subjects(List<PulseFigure> figures) {
        return figures.stream().map(PulseFigure::subject).collect(Collectors.toSet());
    }

    private static List<Respondent> respondents(int persons, int groups) {
        return IntStream.range(0, persons).mapToObj(person -> respondent(person, person % groups)).toList();
    }

    private static Respondent respondent(long person, long group) {
        return new Respondent(new Contribution(person, person, group, group, LocalDate.of(2026, 6, 29), "", "", ""),
                Set.of("homeowners"));
    }

    private static List<Map<String, Integer>> answers(int many) {
        return IntStream.range(0, many)
                .mapToObj(at -> (Map<String, Integer>) new HashMap<>(Map.of("a", 1 + at % 5, "b", 2 + at % 3))).toList();
    }

    private static double tenth(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
