package org.tributary.satisfaction.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.platform.Interval;
import org.tributary.satisfaction.Metric;
import org.tributary.satisfaction.PeriodFigure;
import org.tributary.satisfaction.figure.Change;

class WhatChangedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static WhatChanged.Candidate candidate(double by, double low, double high) {
        return new WhatChanged.Candidate("c" + by, new PeriodFigure(Metric.NPS,
                new Metric.Value(100, 30.0, new Interval(14.1, 44.2), ""), DAY, DAY, DAY, true,
                new Change(by, new Interval(low, high))));
    }

    @Test
    void an_interval_that_ends_at_zero_has_a_p_of_five_percent() {
        assertEquals(0.05, WhatChanged.p(new Change(-10, new Interval(-22, 0))), 1e-6);
        assertEquals(0.05, WhatChanged.p(new Change(10, new Interval(0, 18))), 1e-6);
        assertEquals(1, WhatChanged.p(new Change(0, new Interval(-1, 1))));
    }

    @Test
    void one_of_forty_that_would_count_alone_does_not() {
        List<WhatChanged.Candidate> quiet = IntStream.range(0, 39).mapToObj(each -> candidate(1, -9, 11)).toList();
        WhatChanged alone = WhatChanged.of(List.of(candidate(-10, -19, -1)));
        WhatChanged among = WhatChanged
                .of(java.util.stream.Stream.concat(quiet.stream(), java.util.stream.Stream.of(candidate(-10, -19, -1)))
                        .toList());
        assertEquals(1, alone.found().size());
        assertEquals(List.of(), among.found());
        assertEquals(40, among.m());
    }

    @Test
    void what_is_found_among_many_shows_a_wider_interval() {
        List<WhatChanged.Candidate> all = java.util.stream.Stream.concat(java.util.stream.Stream.of(candidate(-40, -50, -30)),
                IntStream.range(0, 9).mapToObj(each -> candidate(1, -9, 11))).toList();
        Interval interval = WhatChanged.of(all).found().get(0).interval();
        // 1 of 10: at 99.5 %, whose quantile is 2.807.
        assertEquals(-40 - 10 * 2.807 / 1.96, interval.low(), 0.01);
        assertTrue(interval.high() < 0);
    }
}
