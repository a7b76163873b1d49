package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.satisfaction.figure.PairedShare;
import org.tributary.satisfaction.figure.Share;

class ActiveShareTest {

    private static final LocalDate THIS_WEEK = LocalDate.of(2026, 11, 16);

    @Test
    void whoever_was_active_in_one_of_four_weeks_counts_once_and_the_change_is_paired() {
        // Of 240: 90 before, of whom 30 are lost; 18 are new.
        Map<LocalDate, Set<Long>> active = Map.of(THIS_WEEK.minusWeeks(5), people(0, 90), THIS_WEEK.minusWeeks(1),
                people(30, 100), THIS_WEEK.minusWeeks(2), people(90, 108), THIS_WEEK, people(0, 240));
        ActiveShare share = ActiveShare.of(people(0, 240), active, THIS_WEEK.minusWeeks(8), THIS_WEEK, 5);
        assertEquals(new Share(78, 240), share.share());
        assertEquals(new PairedShare(30, 18, 240), share.change());
        assertEquals(8, share.weeks().size());
        assertEquals(THIS_WEEK.minusDays(1), share.to());
    }

    @Test
    void few_look_like_nobody() {
        ActiveShare few = ActiveShare.of(people(0, 240), Map.of(THIS_WEEK.minusWeeks(1), people(0, 4)),
                THIS_WEEK.minusWeeks(8), THIS_WEEK, 5);
        ActiveShare none = ActiveShare.of(people(0, 240), Map.of(), THIS_WEEK.minusWeeks(8), THIS_WEEK, 5);
        assertNull(few.share());
        assertEquals(none, few);
    }

    @Test
    void who_is_not_enrolled_does_not_count() {
        assertEquals(new Share(10, 10), ActiveShare.of(people(0, 10), Map.of(THIS_WEEK.minusWeeks(1), people(0, 50)),
                THIS_WEEK.minusWeeks(8), THIS_WEEK, 5).share());
    }

    private static Set<Long> people(long from, long to) {
        return LongStream.range(from, to).boxed().collect(Collectors.toSet());
    }
}
