package org.tributary.satisfaction.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tributary.satisfaction.figure.NetPromoterScoreTest.DIGIT;
import static org.tributary.satisfaction.figure.NetPromoterScoreTest.assertInterval;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({
            "18,24,75.0,55.1,88.0", "57,60,95.0,86.3,98.3", "18,20,90.0,69.9,97.2",
            "0,7,0.0,0.0,35.4", "7,7,100,64.6,100"})
    void a_share_has_the_worked_interval(int hits, int n, double percent, double low, double high) {
        Share share = new Share(hits, n);
        assertEquals(percent, share.percent(), DIGIT);
        assertInterval(low, high, share.interval(), DIGIT);
    }

    @Test
    void there_is_no_share_of_nothing() {
        assertThrows(IllegalArgumentException.class, () -> new Share(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Share(3, 2));
    }
}
