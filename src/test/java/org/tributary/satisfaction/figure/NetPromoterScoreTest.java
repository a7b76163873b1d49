package org.tributary.satisfaction.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.platform.Interval;
import org.tributary.satisfaction.figure.NetPromoterScore.AnswersOfAgent;

class NetPromoterScoreTest {

    static final double DIGIT = 0.05 + 1e-9;

    static void assertInterval(double low, double high, Interval interval, double tolerance) {
        assertEquals(low, interval.low(), tolerance);
        assertEquals(high, interval.high(), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"50,20,100,30.0,14.1,44.2", "5,2,10,30.0,-19.1,65.2", "5,0,5,100.0,17.5,100.0"})
    void a_score_has_the_worked_interval(int promoters, int detractors, int n, double score, double low, double high) {
        NetPromoterScore netPromoterScore = NetPromoterScore.of(promoters, detractors, n);
        assertEquals(score, netPromoterScore.score(), DIGIT);
        assertInterval(low, high, netPromoterScore.interval(), DIGIT);
    }

    /** The table of worked numbers prints 22.1 here; its own formula gives 22.152, its other ends agree. */
    @Test
    void four_hundred_answers_have_the_interval_of_the_formula() {
        NetPromoterScore score = NetPromoterScore.of(200, 80, 400);
        assertEquals(30, score.score(), DIGIT);
        assertEquals(22.152, score.interval().low(), 0.0005);
        assertEquals(37.4, score.interval().high(), DIGIT);
    }

    @Test
    void answers_that_cluster_by_agent_widen_the_interval() {
        NetPromoterScore score = NetPromoterScore.ofAgents(
                agents(8, 0, 7, 1, 3, 3, 6, 2, 5, 2, 2, 5, 7, 1, 4, 2, 5, 1, 3, 3));
        assertEquals(30, score.score(), DIGIT);
        assertEquals(1.82, score.designEffect(), 0.005);
        assertInterval(5.6, 52.6, score.interval(), DIGIT);
    }

    @Test
    void agents_who_all_look_alike_never_narrow_the_interval() {
        NetPromoterScore alike = NetPromoterScore.ofAgents(
                agents(5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2, 5, 2));
        assertEquals(NetPromoterScore.of(50, 20, 100).interval(), alike.interval());
        NetPromoterScore same = NetPromoterScore.ofAgents(Collections.nCopies(4, new AnswersOfAgent(10, 0, 10)));
        assertEquals(1, same.designEffect());
    }

    @Test
    void one_answer_an_agent_is_taken_as_independent() {
        List<AnswersOfAgent> answers = new ArrayList<>(Collections.nCopies(50, new AnswersOfAgent(1, 0, 1)));
        answers.addAll(Collections.nCopies(20, new AnswersOfAgent(0, 1, 1)));
        answers.addAll(Collections.nCopies(30, new AnswersOfAgent(0, 0, 1)));
        assertInterval(14.1, 44.2, NetPromoterScore.ofAgents(answers).interval(), DIGIT);
    }

    @Test
    void a_higher_level_gives_a_wider_interval() {
        Interval wide = NetPromoterScore.of(50, 20, 100).interval(0.99);
        assertTrue(wide.contains(NetPromoterScore.of(50, 20, 100).interval()));
    }

    @Test
    void there_is_no_score_of_nothing() {
        assertThrows(IllegalArgumentException.class, () -> NetPromoterScore.of(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> NetPromoterScore.of(6, 5, 10));
    }

    private static List<AnswersOfAgent> agents(int... promotersAndDetractors) {
        List<AnswersOfAgent> answers = new ArrayList<>();
        for (int i = 0; i < promotersAndDetractors.length; i += 2) {
            answers.add(new AnswersOfAgent(promotersAndDetractors[i], promotersAndDetractors[i + 1], 10));
        }
        return answers;
    }
}
