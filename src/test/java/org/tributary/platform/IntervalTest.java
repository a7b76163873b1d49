package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void both_ends_belong_to_an_interval() {
        Interval interval = new Interval(-1, 2);
        assertTrue(interval.contains(-1) && interval.contains(2) && interval.contains(0));
        assertTrue(interval.excludes(2.001) && interval.excludes(-1.001));
        assertTrue(interval.contains(new Interval(0, 2)));
        assertFalse(interval.contains(new Interval(0, 3)));
    }

    @Test
    void ends_that_are_crossed_or_no_number_make_no_interval() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
    }
}
