package org.tributary.satisfaction.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tributary.satisfaction.figure.NetPromoterScoreTest.DIGIT;
import static org.tributary.satisfaction.figure.NetPromoterScoreTest.assertInterval;

import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.figure.LeaveOutImpact.Answers;

class LeaveOutImpactTest {

    @Test
    void a_theme_of_detractors_pulls_the_score_down() {
        LeaveOutImpact impact = LeaveOutImpact.of(new Answers(5, 12, 25), new Answers(45, 8, 75));
        assertEquals(30, impact.all(), DIGIT);
        assertEquals(49.3, impact.without(), DIGIT);
        assertEquals(-19.3, impact.value(), DIGIT);
        // The ends of a bootstrap are known to about a point.
        assertInterval(-30.9, -9.3, impact.interval(), 1);
    }

    @Test
    void the_same_responses_give_the_same_interval() {
        assertEquals(LeaveOutImpact.of(new Answers(5, 12, 25), new Answers(45, 8, 75)),
                LeaveOutImpact.of(new Answers(5, 12, 25), new Answers(45, 8, 75)));
    }

    @Test
    void a_theme_that_all_mention_has_no_impact_to_name() {
        assertThrows(IllegalArgumentException.class,
                () -> LeaveOutImpact.of(new Answers(5, 2, 10), new Answers(0, 0, 0)));
        assertEquals(0, LeaveOutImpact.of(new Answers(0, 0, 0), new Answers(5, 2, 10)).value());
    }
}
