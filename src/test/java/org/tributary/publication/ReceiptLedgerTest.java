package org.tributary.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.Contribution;
import org.tributary.privacy.SmallGroups;
import org.tributary.publication.ReceiptLedger.Measure;

/** An audience of forty in eight owner groups. */
class ReceiptLedgerTest {

    private static final Set<Contribution> AUDIENCE = persons(1, 40);

    private final SmallGroups rules = SmallGroups.atLowest();
    private final List<Set<Contribution>> earlier = new ArrayList<>();
    private final Map<Measure, Set<Contribution>> latest = new EnumMap<>(Measure.class);

    @Test
    void large_groups_are_counted() {
        release(AUDIENCE, persons(1, 20), Set.of(), Set.of());
        assertEquals(40, count(Measure.AUDIENCE));
        assertEquals(20, count(Measure.ACKNOWLEDGED));
        assertNull(count(Measure.USEFUL));
    }

    @Test
    void a_small_audience_has_no_counts() {
        release(persons(1, 4), persons(1, 4), Set.of(), Set.of());
        assertTrue(latest.isEmpty());
    }

    @Test
    void the_first_few_and_the_last_few_are_not_told() {
        release(AUDIENCE, persons(1, 4), Set.of(), Set.of());
        assertNull(count(Measure.ACKNOWLEDGED));
        release(AUDIENCE, persons(1, 38), Set.of(), Set.of());
        assertNull(count(Measure.ACKNOWLEDGED));
        release(AUDIENCE, AUDIENCE, Set.of(), Set.of());
        assertEquals(40, count(Measure.ACKNOWLEDGED));
    }

    @Test
    void who_acknowledged_since_the_last_release_is_told_with_enough_others() {
        release(AUDIENCE, persons(1, 20), Set.of(), Set.of());
        release(AUDIENCE, persons(1, 22), Set.of(), Set.of());
        assertEquals(20, count(Measure.ACKNOWLEDGED), "two more would follow by subtraction");
        release(AUDIENCE, persons(1, 30), Set.of(), Set.of());
        assertEquals(30, count(Measure.ACKNOWLEDGED));
    }

    @Test
    void votes_show_only_where_each_side_is_large() {
        release(AUDIENCE, Set.of(), persons(1, 12), persons(13, 14));
        assertNull(count(Measure.USEFUL));
        release(AUDIENCE, Set.of(), persons(1, 12), persons(13, 24));
        assertEquals(12, count(Measure.USEFUL));
        assertEquals(12, count(Measure.NOT_USEFUL));
    }

    @Test
    void two_who_change_their_minds_wait_for_others() {
        release(AUDIENCE, Set.of(), persons(1, 16), persons(17, 32));
        release(AUDIENCE, Set.of(), persons(1, 14), persons(15, 32));
        assertEquals(16, count(Measure.USEFUL));
    }

    /** Twenty stories of six weeks; every pair of numbers that were ever shown, and what is left of the audience. */
    @Test
    void no_difference_of_released_numbers_is_about_few() {
        int numbers = 0;
        for (long seed = 1; seed <= 20; seed++) {
            earlier.clear();
            latest.clear();
            Random random = new Random(seed);
            Map<Long, Integer> said = new java.util.HashMap<>();
            for (int week = 0; week < 6; week++) {
                for (int each = random.nextInt(20); each > 0; each--) {
                    said.put((long) random.nextInt(40) + 1, random.nextInt(4));
                }
                release(AUDIENCE, who(said, 0, 1, 2, 3), who(said, 1, 2), who(said, 3));
            }
            numbers += earlier.size();
            for (Set<Contribution> one : earlier) {
                for (Set<Contribution> other : earlier) {
                    if (one.containsAll(other) && !one.equals(other)) {
                        Set<Contribution> between = one.stream().filter(person -> !other.contains(person))
                                .collect(Collectors.toSet());
                        assertTrue(rules.passes(between), () -> between.size() + " persons follow");
                    }
                }
            }
        }
        assertTrue(numbers > 60, numbers + " numbers");
    }

    @Test
    void who_opened_it_is_told_anew_only_where_a_fifth_more_did() {
        opened(persons(1, 20));
        assertEquals(20, count(Measure.OPENED));
        opened(persons(1, 23));
        assertEquals(20, count(Measure.OPENED));
        opened(persons(1, 32));
        assertEquals(32, count(Measure.OPENED));
        assertNull(count(Measure.USED));
    }

    private void opened(Set<Contribution> who) {
        Map<Measure, Set<Contribution>> now = new ReceiptLedger(rules).next(earlier, latest,
                Map.of(Measure.AUDIENCE, AUDIENCE, Measure.OPENED, who));
        earlier.addAll(now.values());
        latest.putAll(now);
    }

    private void release(Set<Contribution> all, Set<Contribution> read, Set<Contribution> useful, Set<Contribution> not) {
        Map<Measure, Set<Contribution>> now = new ReceiptLedger(rules).next(earlier, latest, Map.of(Measure.AUDIENCE, all,
                Measure.ACKNOWLEDGED, read, Measure.USEFUL, useful, Measure.NOT_USEFUL, not));
        earlier.addAll(now.values());
        latest.putAll(now);
    }

    private Integer count(Measure measure) {
        return latest.containsKey(measure) ? latest.get(measure).size() : null;
    }

    private static Set<Contribution> who(Map<Long, Integer> said, int... words) {
        return said.entrySet().stream().filter(one -> java.util.Arrays.stream(words).anyMatch(word -> word == one.getValue()))
                .map(one -> person(one.getKey())).collect(Collectors.toSet());
    }

    private static Set<Contribution> persons(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(ReceiptLedgerTest::person).collect(Collectors.toSet());
    }

    private static Contribution person(long key) {
        return new Contribution(key, key, key % 8, key % 8, LocalDate.EPOCH, "", "", "");
    }
}
