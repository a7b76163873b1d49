package org.tributary.satisfaction.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.Entities;
import org.tributary.fixtures.StandingClock;
import org.tributary.fixtures.WiredDoors;
import org.tributary.privacy.SmallGroups;
import org.tributary.satisfaction.figure.Drivers;

/** Twelve agents of six agencies; their customers rate three factors, of which the first is nearly the score and the last is constant. */
class DriverRunsTest {

    private Doors doors;

    private static final class Doors extends WiredDoors {

        final StandingClock clock = new StandingClock("2026-11-23T12:00:00Z");
        final DriverRuns runs = new DriverRuns();
        private final Random random = new Random(7);
        private int answers;

        Doors(BothDatabases kind) throws IOException {
            super(kind.persistence(kind.create(), Entities.all()));
            runs.entityManager = entityManager;
            runs.clock = clock;
            runs.rules = SmallGroups.atLowest();
            in(() -> people(entityManager.unwrap(Connection.class)));
        }

        private static boolean people(Connection connection) throws SQLException {
            try (Statement sql = connection.createStatement()) {
                sql.execute("insert into owner_group values (1, '" + UUID.randomUUID() + "', 1, 'g')");
                for (int agency = 1; agency <= 6; agency++) {
                    sql.execute("insert into agency values (%d, '%s', 1, 'a%d', 'standard', 1, '')".formatted(agency,
                            UUID.randomUUID(), agency));
                }
                for (int agent = 1; agent <= 12; agent++) {
                    sql.execute("""
                        insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted,
                            language, theme, current_membership_id, created_at)
                        values (%d, '%s', 1, 'a%d', 'A', 'agent', null, true, true, 'en', '', null, current_timestamp)"""
                            .formatted(agent, UUID.randomUUID(), agent));
                }
                sql.execute("""
                    insert into factor_set (id, public_id, row_version, code, version, name, least, most, created_by_id,
                        created_at)
                    values (50, '%s', 1, 'ease', 2, 'Ease', 1, 5, 1, current_timestamp)""".formatted(UUID.randomUUID()));
                for (int factor = 1; factor <= 3; factor++) {
                    sql.execute("insert into factor values (%d, '%s', 1, 50, 'f%d', %d, 30, 'Factor %d', '', '')".formatted(
                            50 + factor, UUID.randomUUID(), factor, factor, factor));
                }
            }
            return true;
        }

        /** So many answers of each of the first agents, released at that hour. */
        void release(int agents, int each, int hour) {
            in(() -> {
                try (Statement sql = entityManager.unwrap(Connection.class).createStatement()) {
                    for (int answer = 0; answer < agents * each; answer++) {
                        write(sql, 1 + answer % agents, "timestamp with time zone '2026-11-23 %02d:00:00+00'".formatted(hour));
                    }
                    return sql.execute("update answer_release set released_at = timestamp with time zone "
                            + "'2026-11-23 %02d:00:00+00'".formatted(hour));
                }
            });
        }

        private void write(Statement sql, int agent, String released) throws SQLException {
            int key = 1000 + ++answers;
            int first = 1 + random.nextInt(5);
            int score = Math.max(0, Math.min(10, 2 * first + random.nextInt(3) - 1));
            sql.execute("""
                insert into survey_response (id, response_id, survey_id, agent_id, agency_id, answered_on, answered_week, line,
                    state, touchpoint, nps, csat, ces, text, received_at)
                values (%1$d, 'r%1$d', null, %2$d, %3$d, date '2026-11-18', date '2026-11-16', 'homeowners', 'OH', 'claim', %4$d,
                    null, null, '', current_timestamp)""".formatted(key, agent, 1 + agent % 6, score));
            sql.execute("""
                insert into released_answer (id, metric, source_id, agent_id, agency_id, line, state, touchpoint, positive,
                    negative, week, block_from, block_to, line_shown, state_shown, touchpoint_shown, agency_shown, released_at)
                values (%1$d, 'nps', %1$d, %2$d, %3$d, 'homeowners', 'OH', 'claim', 0, 0, date '2026-11-16',
                    date '2026-11-16', date '2026-11-16', false, false, false, false, %4$s)""".formatted(key, agent,
                    1 + agent % 6, released));
            sql.execute("insert into response_factor values (%d, 51, %d)".formatted(key, first));
            sql.execute("insert into response_factor values (%d, 52, %d)".formatted(key, 1 + random.nextInt(5)));
            sql.execute("insert into response_factor values (%d, 53, 4)".formatted(key));
        }

        /** As the work does it, with the transactions of the container. */
        Optional<DriverRuns.Task> compute() {
            Optional<DriverRuns.Task> task = in(runs::claim);
            task.ifPresent(due -> {
                List<Integer> steps = new ArrayList<>();
                Drivers drivers = due.ratings().isEmpty() ? null : Drivers.of(due.factors(), due.ratings(), steps::add);
                run(() -> runs.finish(due.run(), drivers));
            });
            return task;
        }

        DriverView view() {
            return in(() -> runs.find(null));
        }
    }

    @AfterEach
    void close() {
        doors.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_release_is_computed_once_and_every_node_reads_the_same(BothDatabases kind) throws IOException {
        doors = new Doors(kind);
        assertEquals(DriverView.NONE, doors.view());
        doors.release(12, 10, 6);
        DriverRuns.Task task = doors.in(doors.runs::claim).orElseThrow();
        assertEquals(120, task.ratings().size());
        assertTrue(doors.in(doors.runs::claim).isEmpty(), "it is being computed");
        doors.run(() -> doors.runs.progress(task.run(), 500));
        assertEquals(List.of("running", 25), List.of(doors.view().outcome(), doors.view().percent()));
        doors.clock.pass(Duration.ofMinutes(11));
        DriverRuns.Task again = doors.in(doors.runs::claim).orElseThrow();
        assertEquals(task.run(), again.run(), "a node that died leaves it to another");
        doors.run(() -> doors.runs.finish(again.run(), Drivers.of(again.factors(), again.ratings(), done -> {
        })));
        assertTrue(doors.compute().isEmpty());
        DriverView view = doors.view();
        assertEquals("shown", view.outcome());
        assertEquals(120, view.fit().n());
        assertEquals(List.of("f1", "f2"), view.factors().stream().map(DriverView.Factor::code).toList());
        assertTrue(view.factors().get(0).share().share() > 80);
        assertEquals("up", view.factors().get(0).share().direction());
        assertEquals(List.of("Factor 3"), view.refused().stream().map(one -> one.text().en()).toList());
        assertNull(view.refused().get(0).twin());
    }

    @ParameterizedTest
    @EnumSource
    void what_came_since_waits_until_it_is_enough_to_be_told_apart(BothDatabases kind) throws IOException {
        doors = new Doors(kind);
        doors.release(12, 10, 6);
        doors.compute();
        doors.release(2, 1, 7);
        assertEquals(List.of(), doors.compute().orElseThrow().ratings());
        assertEquals("hidden", doors.view().outcome());
        assertEquals(120, doors.view().fit().n(), "the earlier one stays");
        doors.release(10, 2, 8);
        assertEquals(142, doors.compute().orElseThrow().ratings().size());
        assertEquals(142, doors.view().fit().n());
    }

    @ParameterizedTest
    @EnumSource
    void too_few_answers_or_agents_are_said_so(BothDatabases kind) throws IOException {
        doors = new Doors(kind);
        doors.release(3, 30, 6);
        doors.compute();
        assertEquals("hidden", doors.view().outcome(), "customers of three agents");
        assertNull(doors.view().fit().n());
        doors.release(12, 1, 7);
        doors.compute();
        assertEquals(102, doors.view().fit().n(), "together they are enough");
    }
}
