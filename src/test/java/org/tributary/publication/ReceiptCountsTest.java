package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;

class ReceiptCountsTest {

    private static final Set<Long> AUDIENCE = persons(1, 40);

    @Test
    void large_groups_are_counted() {
        ReceiptCounts counts = counts(AUDIENCE, persons(1, 20), Map.of());
        assertEquals(40, counts.audience());
        assertEquals(20, counts.acknowledged());
    }

    @Test
    void a_small_audience_has_no_counts() {
        assertEquals(ReceiptCounts.HIDDEN, counts(persons(1, 4), persons(1, 4), Map.of()));
    }

    @Test
    void the_first_few_who_acknowledge_look_like_none() {
        ReceiptCounts none = counts(AUDIENCE, Set.of(), Map.of());
        assertNull(none.acknowledged());
        assertEquals(none, counts(AUDIENCE, persons(1, 4), Map.of()));
    }

    @Test
    void the_last_few_who_did_not_are_not_told_either() {
        assertNull(counts(AUDIENCE, persons(1, 38), Map.of()).acknowledged());
        assertEquals(40, counts(AUDIENCE, AUDIENCE, Map.of()).acknowledged());
    }

    @Test
    void votes_and_their_comments_show_only_where_each_side_is_large() {
        Map<Long, Boolean> votes = votes(persons(1, 12), persons(13, 24));
        ReceiptCounts counts = counts(AUDIENCE, Set.of(), votes);
        assertEquals(12, counts.useful());
        assertEquals(12, counts.notUseful());
        assertEquals(List.of("Clear"), counts.comments());
        ReceiptCounts few = counts(AUDIENCE, Set.of(), votes(persons(1, 12), persons(13, 14)));
        assertNull(few.useful());
        assertNull(few.notUseful());
        assertTrue(few.comments().isEmpty());
        assertTrue(few.suppressed());
    }

    @Test
    void two_tables_do_not_tell_together_what_neither_tells_alone() {
        // 20 acknowledged and 20 voted useful, but only two did both.
        ReceiptCounts counts = counts(AUDIENCE, persons(1, 20), votes(persons(19, 38), Set.of()));
        assertEquals(20, counts.acknowledged());
        assertNull(counts.useful());
    }

    @Test
    void who_is_not_in_the_audience_does_not_count() {
        assertEquals(40, counts(AUDIENCE, persons(1, 60), Map.of()).acknowledged());
        assertFalse(AUDIENCE.contains(60L));
    }

    private static ReceiptCounts counts(Set<Long> all, Set<Long> read, Map<Long, Boolean> votes) {
        SmallGroups groups = SmallGroups.atLowest();
        return ReceiptCounts.of(all, read, votes, () -> List.of("Clear"), set -> groups.passes(set.stream()
                .map(person -> new Contribution(person, person, person % 8, person % 8, LocalDate.EPOCH, "", "", ""))
                .toList()));
    }

    private static Map<Long, Boolean> votes(Set<Long> yes, Set<Long> no) {
        Map<Long, Boolean> votes = new HashMap<>();
        yes.forEach(person -> votes.put(person, true));
        no.forEach(person -> votes.put(person, false));
        return votes;
    }

    private static Set<Long> persons(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
    }
}
