package org.tributary.satisfaction.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.privacy.SmallGroups;

class DriverSampleTest {

    private static final SmallGroups RULES = SmallGroups.atLowest();
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-16T11:00:00Z");

    @Test
    void an_answer_without_a_score_or_without_every_factor_does_not_count() {
        LocalDate week = LocalDate.of(2026, 11, 9);
        List<Object[]> answers = List.of(new Object[]{1L, 1L, 1L, week, 9, MONDAY},
                new Object[]{2L, 1L, 1L, week, null, MONDAY},
                new Object[]{3L, 1L, 1L, week, 9, MONDAY});
        DriverSample sample = DriverSample.of(answers, Map.of(1L, Map.of("a", 1, "b", 2), 2L, Map.of("a", 1, "b", 2), 3L,
                Map.of("a", 1)), List.of("b", "a"));
        assertEquals(1, sample.ratings().size());
        assertEquals(2, sample.ratings().get(0).factors()[0]);
    }

    @Test
    void what_a_shown_total_holds_besides_must_pass_or_be_nothing() {
        DriverSample sample = sample(6, 5, MONDAY);
        assertTrue(sample.mayBeShown(List.of(total(6, 5)), null, RULES), "exactly these");
        assertFalse(sample.mayBeShown(List.of(total(6, 6)), null, RULES), "six others would follow");
        assertTrue(sample.mayBeShown(List.of(total(6, 9)), null, RULES), "24 others of six agents");
        assertTrue(sample.mayBeShown(List.of(List.of()), null, RULES), "no part of it");
    }

    @Test
    void what_came_since_the_last_run_must_pass_or_be_nothing() {
        List<DriverSample.Rated> both = new ArrayList<>(sample(6, 5, MONDAY).rated());
        both.addAll(sample(2, 1, MONDAY.plusWeeks(1)).rated());
        DriverSample grown = new DriverSample(both);
        assertFalse(grown.mayBeShown(List.of(), MONDAY, RULES));
        assertTrue(grown.mayBeShown(List.of(), MONDAY.plusWeeks(1), RULES));
        assertTrue(grown.mayBeShown(List.of(), null, RULES));
    }

    private static DriverSample sample(int agents, int each, OffsetDateTime released) {
        List<DriverSample.Rated> rated = new ArrayList<>();
        for (int at = 0; at < agents * each; at++) {
            long agent = at % agents;
            rated.add(new DriverSample.Rated(rated.size(), agent, agent, LocalDate.of(2026, 11, 9), 8, new double[]{4},
                    released));
        }
        return new DriverSample(rated);
    }

    private static List<DriverSample.Total> total(int agents, int each) {
        List<DriverSample.Total> total = new ArrayList<>();
        for (long agent = 0; agent < agents; agent++) {
            total.add(new DriverSample.Total(agent, agent, each));
        }
        return total;
    }
}
