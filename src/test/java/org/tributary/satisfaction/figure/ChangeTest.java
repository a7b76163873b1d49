package org.tributary.satisfaction.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tributary.satisfaction.figure.NetPromoterScoreTest.DIGIT;
import static org.tributary.satisfaction.figure.NetPromoterScoreTest.assertInterval;

import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.figure.Change.Arrow;
import org.tributary.satisfaction.figure.DifferenceOfDifferences.Pair;

class ChangeTest {

    @Test
    void a_change_among_a_hundred_has_no_arrow() {
        Change change = change(50, 20, 100, 56, 14, 100);
        assertEquals(12, change.value(), DIGIT);
        assertInterval(-8.8, 32.5, change.interval(), DIGIT);
        assertEquals(Arrow.NONE, change.arrow());
    }

    @Test
    void the_same_change_among_four_hundred_has_one() {
        Change change = change(200, 80, 400, 224, 56, 400);
        assertEquals(12, change.value(), DIGIT);
        assertInterval(1.5, 22.4, change.interval(), DIGIT);
        assertEquals(Arrow.UP, change.arrow());
        assertEquals(Arrow.DOWN, change(224, 56, 400, 200, 80, 400).arrow());
    }

    @Test
    void two_equal_scores_of_unequal_certainty_have_a_skewed_interval() {
        Change change = change(9, 0, 10, 360, 0, 400);
        assertEquals(0, change.value(), DIGIT);
        assertInterval(-10.7, 52.0, change.interval(), DIGIT);
    }

    @Test
    void a_difference_of_differences_adds_the_variances_of_the_centres() {
        DifferenceOfDifferences difference = DifferenceOfDifferences.of(
                new Pair(NetPromoterScore.of(50, 20, 100), NetPromoterScore.of(56, 14, 100)),
                new Pair(NetPromoterScore.of(200, 80, 400), NetPromoterScore.of(204, 76, 400)));
        assertEquals(10, difference.value(), DIGIT);
        assertEquals(23.2, difference.halfWidth(), DIGIT);
        assertEquals(Arrow.NONE, difference.arrow());
    }

    @Test
    void people_seen_twice_are_compared_in_pairs() {
        PairedShare share = new PairedShare(30, 18, 240);
        assertEquals(-5, share.change(), DIGIT);
        assertInterval(-10.6, 0.6, share.interval(), DIGIT);
        assertEquals(Arrow.NONE, share.arrow());
        assertEquals(Arrow.DOWN, new PairedShare(30, 8, 240).arrow());
        assertEquals(0, new PairedShare(0, 0, 240).interval().high());
    }

    private static Change change(int promoters, int detractors, int n, int promotersLater,
            int detractorsLater, int nLater) {
        return Change.between(NetPromoterScore.of(promoters, detractors, n),
                NetPromoterScore.of(promotersLater, detractorsLater, nLater));
    }
}
