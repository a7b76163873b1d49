package org.tributary.satisfaction.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.figure.KaplanMeier.Wait;

class KaplanMeierTest {

    /** The 6-mercaptopurine arm of Freireich's leukemia trial, in every textbook: median 23, 95 % 13 to open. */
    @Test
    void the_textbooks_patients_have_their_median_and_interval() {
        List<Wait> waits = Stream
                .concat(came(6, 6, 6, 7, 10, 13, 16, 22, 23), waiting(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35))
                .toList();
        KaplanMeier told = KaplanMeier.of(waits);
        assertEquals(new KaplanMeier(21, 9, 23.0, 13.0, null), told);
    }

    @Test
    void the_question_that_was_never_answered_still_counts() {
        KaplanMeier told = KaplanMeier.of(Stream.concat(came(10, 10, 10, 61), waiting(90)).toList());
        assertEquals(10, told.median());
        assertEquals(4, told.came());
    }

    @Test
    void while_fewer_than_half_have_come_there_is_no_median() {
        KaplanMeier told = KaplanMeier.of(Stream.concat(came(1, 2), waiting(9, 9, 9)).toList());
        assertNull(told.median());
        assertNull(told.high());
    }

    @Test
    void nobody_has_no_median_at_all() {
        assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Wait(-1, true));
    }

    private static Stream<Wait> came(double... times) {
        return DoubleStream.of(times).mapToObj(time -> new Wait(time, true));
    }

    private static Stream<Wait> waiting(double... times) {
        return DoubleStream.of(times).mapToObj(time -> new Wait(time, false));
    }
}
