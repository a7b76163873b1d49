package org.tributary.satisfaction.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tributary.satisfaction.figure.NetPromoterScoreTest.assertInterval;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.figure.Index.Factor;
import org.tributary.satisfaction.figure.Index.Factors;

class IndexTest {

    private static final Factors FACTORS = new Factors(1,
            List.of(new Factor("service", .6, 1, 5), new Factor("price", .4, 1, 5)));

    @Test
    void ten_respondents_have_the_worked_index() {
        int[][] answers = {{4, 3}, {5, 4}, {3, 3}, {4, 4}, {4, 3}, {5, 5}, {2, 3}, {4, 2}, {5, 4}, {4, 4}};
        Index index = Index.of(FACTORS,
                Arrays.stream(answers).map(answer -> Map.of("service", answer[0], "price", answer[1])).toList());
        assertEquals(700, index.mean(), 0.5);
        assertInterval(556, 844, index.interval(), 0.5);
        assertEquals(10, index.n());
    }

    @Test
    void seven_tenths_of_the_weight_must_be_answered() {
        Factors three = new Factors(1,
                List.of(new Factor("a", .6, 1, 5), new Factor("b", .1, 1, 5), new Factor("c", .3, 1, 5)));
        assertEquals(1000 * (.6 * .5 + .1 * 1) / .7, three.valueOf(Map.of("a", 3, "b", 5)).orElseThrow(), 1e-9);
        assertTrue(three.valueOf(Map.of("a", 3)).isEmpty());
        Index index = Index.of(three, List.of(Map.of("a", 3, "b", 5, "c", 1), Map.of("c", 5)));
        assertEquals(1, index.n());
        assertEquals(1, index.leftOut());
        assertInterval(0, 1000, index.interval(), 0);
    }

    @Test
    void a_scale_may_run_downward_and_has_ends() {
        Factors effort = new Factors(2, List.of(new Factor("effort", 1, 7, 1)));
        assertEquals(1000, effort.valueOf(Map.of("effort", 1)).orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> effort.valueOf(Map.of("effort", 8)));
    }

    @Test
    void two_versions_do_not_compare() {
        Index first = Index.of(FACTORS, List.of(Map.of("service", 3, "price", 3)));
        Index second = Index.of(new Factors(2, FACTORS.factors()), List.of(Map.of("service", 3, "price", 3)));
        assertThrows(IllegalArgumentException.class, () -> Change.between(first, second));
    }
}
