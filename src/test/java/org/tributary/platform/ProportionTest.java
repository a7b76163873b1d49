package org.tributary.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void a_ratio_is_told_in_steps_of_everyday_words() {
        assertEquals(Proportion.FEW, Proportion.of(0));
        assertEquals(Proportion.FEW, Proportion.of(0.39));
        assertEquals(Proportion.HALF, Proportion.of(0.4));
        assertEquals(Proportion.HALF, Proportion.of(0.53));
        assertEquals(Proportion.FEWER, Proportion.of(0.6));
        assertEquals(Proportion.FEWER, Proportion.of(0.84));
        assertEquals(Proportion.SAME, Proportion.of(0.85));
        assertEquals(Proportion.SAME, Proportion.of(1.17));
        assertEquals(Proportion.MORE, Proportion.of(1.18));
        assertEquals(Proportion.TWICE, Proportion.of(1.75));
        assertEquals(Proportion.THREE, Proportion.of(2.5));
        assertEquals(Proportion.MANY, Proportion.of(3.5));
        assertEquals(Proportion.MANY, Proportion.of(Double.POSITIVE_INFINITY));
    }

    @Test
    void what_is_no_ratio_is_no_proportion() {
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(-0.1));
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(Double.NaN));
    }
}
