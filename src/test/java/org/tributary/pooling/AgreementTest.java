package org.tributary.pooling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    @Test
    void equal_partitions_agree_whatever_their_labels() {
        assertEquals(new Agreement(1, 1, 1), Agreement.of(List.of(1, 1, 2, 2), List.of("b", "b", "a", "a")));
    }

    @Test
    void the_figures_are_those_of_a_calculation_by_hand() {
        // Pairs together: two found, three wanted, one common, and 2 × 3 / 6 expected by chance.
        var agreement = Agreement.of(List.of(1, 1, 2, 2), List.of("a", "a", "a", "b"));
        assertEquals(0, agreement.adjustedRand(), 1e-12);
        assertEquals(0.75, agreement.accuracy(), 1e-12);
        double shared = 0.5 * Math.log(4.0 / 3) + 0.25 * Math.log(2.0 / 3) + 0.25 * Math.log(2);
        double entropy = (Math.log(2) + 0.75 * Math.log(4.0 / 3) + 0.25 * Math.log(4)) / 2;
        assertEquals(shared / entropy, agreement.normalisedInformation(), 1e-12);
    }
}
