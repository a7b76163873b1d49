package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.people.Role;
import org.tributary.platform.FieldError;
import org.tributary.platform.Interval;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.satisfaction.Targets.Standing;

class TargetsTest {

    private @Nullable SurveyDoors doors;

    @AfterEach
    void close() {
        if (doors != null) {
            doors.close();
        }
    }

    @Test
    void a_target_is_reached_or_missed_only_where_the_interval_lies_on_one_side() {
        assertEquals(Standing.REACHED, Standing.of(new Interval(40, 60), 40));
        assertEquals(Standing.OPEN, Standing.of(new Interval(39.9, 60), 40));
        assertEquals(Standing.OPEN, Standing.of(new Interval(20, 40), 40));
        assertEquals(Standing.MISSED, Standing.of(new Interval(20, 39.9), 40));
    }

    @ParameterizedTest
    @EnumSource
    void the_newest_target_holds_and_can_be_taken_back(BothDatabases kind) {
        SurveyDoors open = open(kind);
        open.run(() -> open.targets.set(aims(45.0, 80.5, null)));
        assertEquals(Map.of(Metric.NPS, 45.0, Metric.CSAT, 80.5), open.in(open.targets::current));
        open.run(() -> open.targets.set(aims(45.0, null, 70.0)));
        assertEquals(Map.of(Metric.NPS, 45.0, Metric.CES, 70.0), open.in(open.targets::current));
        assertEquals(open.in(open.targets::current), open.in(open.plans::standing).aims(), "the overview reads the same");
        assertEquals(4, open.in(() -> open.entityManager.createNamedQuery(Target.ALL, Target.class).getResultList()).size(),
                "what did not change is not written again");
        assertEquals(List.of("csat", "nps"),
                assertThrows(Invalid.class, () -> open.run(() -> open.targets.set(aims(101.0, -1.0, 100.0))))
                        .errors().stream().map(FieldError::field).sorted().toList());
        assertEquals(45.0, open.in(open.targets::current).get(Metric.NPS));
    }

    @ParameterizedTest
    @EnumSource
    void what_happened_stands_with_its_author_until_it_is_taken_back(BothDatabases kind) {
        SurveyDoors open = open(kind);
        open.run(() -> open.annotations.note(LocalDate.of(2026, 9, 3), " Hail in Ohio "));
        open.run(() -> open.annotations.note(LocalDate.of(2026, 10, 1), "Rates up by 8 %"));
        List<Annotation.Row> rows = open.in(open.annotations::list);
        assertEquals(List.of("Rates up by 8 % Ann", "Hail in Ohio Ann"),
                rows.stream().map(row -> row.words() + " " + row.author()).toList());
        assertEquals(List.of(rows.get(1), rows.get(0)), open.in(open.plans::standing).happened(), "the earliest first");
        UUID hail = rows.get(1).id();
        open.run(() -> open.annotations.remove(hail));
        assertEquals(1, open.in(open.annotations::list).size());
        assertEquals(1, open.in(open.plans::standing).happened().size());
        assertThrows(NotFound.class, () -> open.run(() -> open.annotations.remove(hail)));
        assertEquals(List.of("day", "words"),
                assertThrows(Invalid.class, () -> open.run(() -> open.annotations.note(null, " ")))
                        .errors().stream().map(FieldError::field).toList());
        assertThrows(Invalid.class, () -> open.run(() -> open.annotations.note(LocalDate.of(2028, 1, 1), "Far away")));
        assertThrows(Invalid.class, () -> open.run(() -> open.annotations.note(LocalDate.of(2026, 1, 1), "x".repeat(121))));
    }

    private SurveyDoors open(BothDatabases kind) {
        doors = SurveyDoors.on(kind);
        doors.actAs(Role.MANAGER);
        return doors;
    }

    private static Map<Metric, @Nullable Double> aims(@Nullable Double nps, @Nullable Double csat, @Nullable Double ces) {
        Map<Metric, @Nullable Double> aims = new HashMap<>();
        aims.put(Metric.NPS, nps);
        aims.put(Metric.CSAT, csat);
        aims.put(Metric.CES, ces);
        return aims;
    }
}
