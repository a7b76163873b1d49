package org.tributary.satisfaction.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.satisfaction.figure.NetPromoterScoreTest.DIGIT;
import static org.tributary.satisfaction.figure.NetPromoterScoreTest.assertInterval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.figure.NetPromoterScore.AnswersOfAgent;
import org.tributary.satisfaction.figure.Standardised.Group;

class StandardisedTest {

    @Test
    void one_group_is_its_own_figure() {
        Standardised score = Standardised.score(List.of(new Group(7, agents(50, 20, 100, 0))));
        assertEquals(30, score.value(), DIGIT);
        assertInterval(14.1, 44.2, score.interval(0.95), DIGIT);
        Standardised share = Standardised.share(List.of(new Group(3, agents(18, 6, 24, 0))));
        assertEquals(75, share.value(), DIGIT);
        assertInterval(55.1, 88.0, share.interval(0.95), DIGIT);
    }

    @Test
    void customers_of_one_agent_answer_alike_as_in_the_plain_score() {
        int[][] ten = {{8, 0}, {7, 1}, {3, 3}, {6, 2}, {5, 2}, {2, 5}, {7, 1}, {4, 2}, {5, 1}, {3, 3}};
        Map<Long, AnswersOfAgent> answers = new HashMap<>();
        for (int agent = 0; agent < ten.length; agent++) {
            answers.put((long) agent, new AnswersOfAgent(ten[agent][0], ten[agent][1], 10));
        }
        assertInterval(5.6, 52.6, Standardised.score(List.of(new Group(1, answers))).interval(0.95), DIGIT);
    }

    @Test
    void where_only_the_mix_moved_nothing_changed() {
        // Claims 0 of 100, service 60 of 100, in both periods; claims grew from a quarter to a half of the answers.
        NetPromoterScore before = NetPromoterScore.of(25 * 40 / 100 + 75 * 70 / 100, 10 + 7, 100);
        Map<Long, AnswersOfAgent> claims = agents(20, 20, 50, 0);
        Map<Long, AnswersOfAgent> service = agents(35, 5, 50, 1000);
        Standardised now = Standardised.score(List.of(new Group(25, claims), new Group(75, service)));
        assertEquals(0.25 * 0 + 0.75 * 60, now.value(), 1e-9);
        assertEquals(30, NetPromoterScore.of(55, 25, 100).score(), 1e-9, "the plain score fell by a third");
        assertTrue(new Difference(before, now).interval(0.95).contains(0));
    }

    @Test
    void an_agent_in_several_groups_counts_as_one_for_the_clustering() {
        Map<Long, AnswersOfAgent> half = new HashMap<>();
        for (long agent = 0; agent < 10; agent++) {
            half.put(agent, new AnswersOfAgent(agent < 5 ? 4 : 0, agent < 5 ? 0 : 4, 5));
        }
        Standardised both = Standardised.score(List.of(new Group(50, half), new Group(50, half)));
        Standardised one = Standardised.score(List.of(new Group(50, half)));
        double width = both.interval(0.95).high() - both.interval(0.95).low();
        double single = one.interval(0.95).high() - one.interval(0.95).low();
        assertEquals(single, width, 0.1 * single, "the same agents again are hardly more evidence");
    }

    @Test
    void a_group_without_answers_in_either_period_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Group(0, agents(1, 1, 2, 0)));
        assertThrows(IllegalArgumentException.class, () -> new Group(1, Map.of()));
    }

    @Test
    void p_says_the_same_as_the_interval() {
        Difference quiet = new Difference(NetPromoterScore.of(50, 20, 100), NetPromoterScore.of(56, 14, 100));
        assertInterval(-8.8, 32.5, quiet.interval(0.95), DIGIT);
        assertEquals(1, quiet.p());
        Difference loud = new Difference(NetPromoterScore.of(200, 80, 400), NetPromoterScore.of(224, 56, 400));
        assertInterval(1.5, 22.4, loud.interval(0.95), DIGIT);
        double p = loud.p();
        assertTrue(p > 0.01 && p < 0.05, () -> "p " + p);
        assertTrue(loud.interval(1 - 1.01 * p).excludes(0) && loud.interval(1 - 0.99 * p).contains(0));
        assertEquals(1, new PairedShare(30, 18, 240).p());
        assertTrue(new PairedShare(30, 8, 240).p() < 0.001);
        assertEquals(Estimate.LEAST, new Difference(new Share(0, 5000), new Share(5000, 5000)).p());
    }

    /** One answer of each agent. */
    private static Map<Long, AnswersOfAgent> agents(int promoters, int detractors, int n, long from) {
        Map<Long, AnswersOfAgent> agents = new HashMap<>();
        for (int agent = 0; agent < n; agent++) {
            agents.put(from + agent, new AnswersOfAgent(agent < promoters ? 1 : 0, agent >= n - detractors ? 1 : 0, 1));
        }
        return agents;
    }
}
