package org.tributary.satisfaction.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.platform.FieldError;
import org.tributary.platform.Invalid;
import org.tributary.platform.Refused;

/** Alerts on released figures in a database, through a year of Mondays. */
class AlertsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);

    private @Nullable AlertDoors doors;

    @AfterEach
    void close() {
        if (doors != null) {
            doors.close();
        }
    }

    private AlertDoors on(BothDatabases database) throws Exception {
        doors = new AlertDoors(database);
        return doors;
    }

    private static NewRule fell(String place) {
        return new NewRule("nps", place, "fell", null, 13, 50, null);
    }

    private static NewRule below(double threshold, int leastN) {
        return new NewRule("nps", "", "below", threshold, 13, leastN, null);
    }

    /** Thirteen weeks of 20 answers, so many of them for and against. */
    private static void quarter(AlertDoors doors, int number, int positive, int negative) {
        doors.run(() -> doors.figures.released("nps", "farm", FIRST.plusWeeks(13L * number), 13, 20, positive, negative));
    }

    @ParameterizedTest
    @EnumSource
    void a_fall_is_told_once_until_the_figure_was_back_inside(BothDatabases database) throws Exception {
        AlertDoors doors = on(database);
        quarter(doors, 0, 12, 4);
        quarter(doors, 1, 6, 10);
        assertEquals(1, doors.write(fell("line:farm")), "it is so already");
        AlertRaised raised = doors.news.take(AlertRaised.class).get(0);
        assertEquals(Set.of(3L), raised.recipients());
        assertEquals(260, raised.facts().reading().n());
        assertEquals(0, doors.release(), "while it is open");

        UUID id = doors.list().get(0).id();
        doors.run(() -> doors.alerts.resolve(id, "The claims desk has two more people"));
        assertEquals(0, doors.release(), "the same cause, although it was resolved");
        assertEquals(List.of("Mia"), doors.list().stream().map(Alert.Row::resolvedBy).toList());
        assertThrows(Refused.class, () -> doors.run(() -> doors.alerts.resolve(id, "Again")));

        quarter(doors, 2, 7, 9);
        assertEquals(0, doors.release(), "it did not fall any more");
        quarter(doors, 3, 2, 16);
        assertEquals(1, doors.release(), "it fell again");
    }

    @Test
    void noise_and_too_few_and_what_is_hidden_raise_nothing() throws Exception {
        AlertDoors doors = on(BothDatabases.H2);
        quarter(doors, 0, 8, 5);
        quarter(doors, 1, 7, 6);
        assertEquals(0, doors.write(fell("")), "a fall by ten points is within what chance does");
        assertEquals(0, doors.write(below(10, 50)), "its interval holds the threshold");
        assertEquals(0, doors.write(below(60, 261)), "one answer too few");
        assertEquals(0, doors.write(fell("line:umbrella")), "nothing is shown of it");
        assertEquals(0, doors.write(new NewRule("active", "", "fell", null, 13, 5, null)), "nobody to ask");
        assertEquals(1, doors.write(below(61, 260)));
        assertEquals(0, doors.release());
    }

    @Test
    void a_release_is_judged_once_whichever_node_asks() throws Exception {
        AlertDoors doors = on(BothDatabases.H2);
        quarter(doors, 0, 12, 4);
        quarter(doors, 1, 12, 4);
        assertEquals(0, doors.write(fell("")));
        quarter(doors, 2, 4, 12);
        assertEquals(1, doors.release());
        assertEquals(0, doors.judge());
    }

    @ParameterizedTest
    @EnumSource
    void what_rests_comes_back_and_what_is_neglected_is_told_to_the_others_once(BothDatabases database) throws Exception {
        AlertDoors doors = on(database);
        quarter(doors, 0, 8, 5);
        doors.write(below(60, 50));
        doors.news.take(AlertRaised.class);
        UUID id = doors.list().get(0).id();
        assertThrows(Invalid.class, () -> doors.run(() -> doors.alerts.restUntil(id, LocalDate.of(2026, 11, 23))));
        doors.run(() -> doors.alerts.restUntil(id, LocalDate.of(2026, 12, 7)));
        doors.clock.pass(Duration.ofDays(13));
        assertEquals(0, doors.remind(), "it rests");

        doors.clock.pass(Duration.ofDays(1));
        assertEquals(1, doors.remind());
        assertEquals(Set.of(3L), doors.news.take(AlertRaised.class).get(0).recipients());
        doors.clock.pass(Duration.ofDays(7));
        assertEquals(1, doors.remind());
        AlertRaised escalated = doors.news.take(AlertRaised.class).get(0);
        assertTrue(escalated.neglected());
        assertEquals(Set.of(4L, 5L), escalated.recipients());
        assertEquals(0, doors.remind(), "once");
        assertEquals(Alert.State.ESCALATED, doors.list().get(0).state());

        doors.run(() -> doors.alerts.handOn(id, AlertDoors.MAX));
        assertEquals(List.of("Max OPEN"), doors.list().stream().map(row -> row.owner() + " " + row.state()).toList());
        doors.clock.pass(Duration.ofDays(7));
        doors.remind();
        assertEquals(Set.of(3L, 5L), doors.news.take(AlertRaised.class).get(0).recipients());
    }

    @Test
    void where_the_owner_has_left_all_managers_hear() throws Exception {
        AlertDoors doors = on(BothDatabases.H2);
        quarter(doors, 0, 12, 4);
        doors.write(new NewRule("nps", "", "below", 20.0, 13, 50, AlertDoors.MAX));
        doors.run(
                () -> doors.entityManager.createNativeQuery("update person set enabled = false where id = 4").executeUpdate());
        quarter(doors, 1, 2, 16);
        doors.release();
        assertEquals(Set.of(3L), doors.news.take(AlertRaised.class).get(0).recipients());
    }

    @Test
    void a_rule_says_what_is_wrong_with_it() throws Exception {
        AlertDoors doors = on(BothDatabases.H2);
        assertEquals(List.of("metric", "when", "weeks", "leastN", "place"),
                wrong(new NewRule("impression", "", "odd", null, 5, 0, null)));
        assertEquals(List.of("place"), wrong(new NewRule("active", "line:farm", "fell", null, 13, 50, null)));
        assertEquals(List.of("place"), wrong(new NewRule("nps", "agency:Harbor", "fell", null, 13, 50, null)));
        assertEquals(List.of("threshold"), wrong(below(101, 50)));
        assertEquals(List.of("threshold"), wrong(new NewRule("csat", "", "below", -1.0, 13, 50, null)));
        assertEquals(List.of("threshold"), wrong(new NewRule("csat", "", "below", null, 13, 50, null)));
        assertEquals(List.of("owner"), wrong(new NewRule("nps", "", "fell", null, 13, 50, AlertDoors.ANN)));
        doors.write(fell(""));
        assertEquals(List.of("metric"), wrong(new NewRule("nps", "", "fell", 3.0, 13, 80, AlertDoors.MAX)), "the same cause");
        doors.run(() -> doors.rules.end(doors.rules.list().get(0).id()));
        doors.write(fell(""));
        assertEquals(1, doors.in(doors.rules::list).size());
    }

    private List<String> wrong(NewRule rule) {
        AlertDoors there = java.util.Objects.requireNonNull(doors);
        return assertThrows(Invalid.class, () -> there.write(rule)).errors().stream().map(FieldError::field).toList();
    }
}
