package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.tributary.privacy.Answer;
import org.tributary.privacy.Closure.Cell;
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

    @ParameterizedTest
    @EnumSource
    void a_change_of_scale_stands_with_its_author_until_it_is_taken_back(BothDatabases kind) {
        SurveyDoors open = open(kind);
        open.run(() -> open.annotations.note(LocalDate.of(2026, 9, 3), "Hail in Ohio"));
        open.run(() -> open.scales.note("ces", LocalDate.of(2026, 4, 6), " seven points "));
        Plans.Standing standing = open.in(open.plans::standing);
        assertEquals(List.of("ces 2026-04-06 seven points Ann"), standing.scales().stream()
                .map(row -> row.metric().code() + " " + row.day() + " " + row.words() + " " + row.author()).toList());
        assertEquals(1, standing.happened().size(), "an event is no change of scale");
        assertEquals(List.of("metric", "from", "why"),
                assertThrows(Invalid.class, () -> open.run(() -> open.scales.note("", null, "")))
                        .errors().stream().map(FieldError::field).toList());
        open.run(() -> open.scales.remove(standing.scales().get(0).id()));
        assertEquals(List.of(), open.in(open.plans::scales));
        assertThrows(NotFound.class, () -> open.run(() -> open.scales.remove(standing.scales().get(0).id())));
    }

    @ParameterizedTest
    @EnumSource
    void cells_are_read_in_one_statement_as_they_are_one_by_one(BothDatabases kind) {
        SurveyDoors open = open(kind);
        LocalDate monday = LocalDate.of(2026, 3, 2);
        open.run(() -> {
            ReleasePlan.Stretch part = new ReleasePlan.Stretch(monday, monday.plusWeeks(3), Set.of());
            for (long agent = 1; agent <= 3; agent++) {
                Answer answer = new Answer(agent, agent, 2, monday,
                        Map.of("line", agent == 3 ? "farm" : "umbrella", "state", "OH",
                                "touchpoint", "claim"));
                ReleasedAnswer released = new ReleasedAnswer(Metric.NPS, answer, 1, part, open.clock.instant());
                released.decide(Set.of(new Cell("line", "umbrella"), new Cell("state", "OH")), part, part,
                        open.clock.instant());
                open.entityManager.persist(released);
            }
        });
        Map<GroupBy, List<Tally>> cells = open.in(() -> open.satisfaction.cells(List.of(Metric.NPS, Metric.CES)));
        assertEquals(Set.of(GroupBy.NONE, GroupBy.LINE, GroupBy.STATE), cells.keySet());
        for (GroupBy dimension : cells.keySet()) {
            assertEquals(Set.copyOf(open.in(() -> open.satisfaction.released(Metric.NPS, dimension))),
                    Set.copyOf(cells.get(dimension)));
        }
        assertEquals(2, cells.get(GroupBy.LINE).size(), "farm is hidden");
        assertEquals(Map.of(), open.in(() -> open.satisfaction.cells(List.of(Metric.CSAT))));
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
