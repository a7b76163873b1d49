package org.tributary.satisfaction.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

    private static final List<Double> P = List.of(.0005, .0047, .009, .021, .04, .06, .2);

    @Test
    void four_of_seven_are_found() {
        BenjaminiHochberg seven = BenjaminiHochberg.of(P);
        assertEquals(List.of(0, 1, 2, 3), seven.found());
        assertEquals(1 - 4 * 0.05 / 7, seven.level(), 1e-12);
    }

    @Test
    void one_of_forty_is_found() {
        BenjaminiHochberg forty = BenjaminiHochberg.of(P, 40);
        assertEquals(List.of(0), forty.found());
        assertEquals(1 - 0.05 / 40, forty.level(), 1e-12);
    }

    @Test
    void positions_are_those_of_the_list_given() {
        assertEquals(List.of(2, 0), BenjaminiHochberg.of(List.of(.02, .9, .001)).found());
        assertEquals(List.of(), BenjaminiHochberg.of(List.of()).found());
        assertEquals(0.95, BenjaminiHochberg.of(List.of(.5)).level());
        assertThrows(IllegalArgumentException.class, () -> BenjaminiHochberg.of(P, 6));
    }
}
