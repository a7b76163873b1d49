package org.tributary.satisfaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.platform.Invalid;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.satisfaction.AnswerSheets.Place;
import org.tributary.satisfaction.AnswerSheets.Sheet;
import org.tributary.satisfaction.AnswerSheets.Told;

/** How a customer answers at the address an agent handed out, on real rows of both databases. */
class AnswerSheetsTest {

    private static final Told CLAIM = new Told("homeowners", null, null, "Ms. Mary Jones called me back at 614-555-0100.");

    private SurveyDoors doors;

    @AfterEach
    void close() {
        doors.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_customer_answers_score_by_score_and_is_counted_once(BothDatabases kind) {
        doors = SurveyDoors.on(kind);
        String token = token(doors.in(doors.links::mine).get(0));
        Sheet first = open(token, null);
        assertEquals(List.of(Place.ASKING, "nps", 1, 4), List.of(first.place(), code(first), first.number(), first.of()));
        assertEquals(List.of("Ann", "Harbor Insurance"), List.of(first.agent(), first.agency()));
        UUID sheet = rate(token, null, Metric.NPS, 9);
        assertEquals("csat", code(open(token, sheet)), "who comes back goes on where they were");
        assertEquals(sheet, rate(token, sheet, Metric.CSAT, 4));
        rate(token, sheet, Metric.NPS, 10);
        rate(token, sheet, Metric.CES, 6);
        Sheet last = open(token, sheet);
        assertEquals(Place.TELLING, last.place());
        assertEquals(List.of("homeowners", "personal_auto"), last.asked().lines());
        assertEquals(List.of(List.of(), List.of()), List.of(last.asked().states(), last.asked().touchpoints()),
                "what is known is not asked");
        send(token, sheet, CLAIM);
        send(token, sheet, CLAIM);
        assertEquals(List.of("10 4 6 homeowners OH claim"), responses());
        assertEquals(Place.SENT, open(token, sheet).place());
        assertThrows(Refused.class, () -> rate(token, sheet, Metric.NPS, 0), "what was sent stays as it is");
        assertEquals(List.of("Ms. [name] called me back at [phone]."), texts());
    }

    @ParameterizedTest
    @EnumSource
    void an_address_for_one_customer_takes_one_answer(BothDatabases kind) {
        doors = SurveyDoors.on(kind);
        String token = token(doors.in(() -> doors.links.once(doors.survey)));
        assertNotEquals(token, token(doors.in(doors.links::mine).get(0)));
        UUID mine = rate(token, null, Metric.NPS, 3);
        UUID again = rate(token, null, Metric.NPS, 0);
        send(token, mine, CLAIM);
        assertThrows(Refused.class, () -> send(token, again, CLAIM));
        assertEquals(Place.CLOSED, open(token, null).place());
        assertEquals(Place.SENT, open(token, mine).place());
        assertEquals(List.of("3 null null homeowners OH claim"), responses());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_begun_and_left_counts_as_it_is_once(BothDatabases kind) {
        doors = SurveyDoors.on(kind);
        String token = token(doors.in(doors.links::mine).get(0));
        rate(token, null, Metric.NPS, 7);
        assertEquals(0, doors.in(doors.left::close));
        doors.clock.pass(Duration.ofHours(25));
        UUID fresh = rate(token, null, Metric.NPS, 1);
        assertEquals(1, doors.in(doors.left::close));
        assertEquals(0, doors.in(doors.left::close));
        assertEquals(List.of("7 null null other OH claim"), responses());
        assertEquals(Place.ASKING, open(token, fresh).place());
        doors.clock.pass(Duration.ofDays(60));
        assertEquals(1, doors.in(doors.left::close), "what was begun in time counts after the last day");
        assertEquals(List.of("2026-11-22", "2026-11-23"),
                rows("select cast(answered_on as varchar) from survey_response order by id"));
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_counted_is_only_closed(BothDatabases kind) {
        doors = SurveyDoors.on(kind);
        String token = token(doors.in(doors.links::mine).get(0));
        rate(token, null, Metric.NPS, 7);
        String once = token(doors.in(() -> doors.links.once(doors.survey)));
        rate(once, null, Metric.NPS, 2);
        send(once, rate(once, null, Metric.NPS, 3), CLAIM);
        doors.run(
                () -> doors.entityManager.createNativeQuery("update person set enabled = false where id = 3").executeUpdate());
        doors.clock.pass(Duration.ofDays(2));
        assertEquals(2, doors.in(doors.left::close));
        assertEquals(0, doors.in(doors.left::close));
        assertEquals(List.of("3 null null homeowners OH claim"), responses());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_is_said_and_another_sheet_is_not_there(BothDatabases kind) {
        doors = SurveyDoors.on(kind);
        String token = token(doors.in(doors.links::mine).get(0));
        String other = token(doors.in(() -> doors.links.once(doors.survey)));
        UUID sheet = rate(token, null, Metric.NPS, 7);
        assertThrows(NotFound.class, () -> open("guessed", null));
        assertThrows(NotFound.class, () -> open(other, sheet));
        assertThrows(NotFound.class, () -> open(token, UUID.randomUUID()));
        assertThrows(Invalid.class, () -> rate(token, sheet, Metric.NPS, 11));
        assertThrows(Invalid.class, () -> rate(token, sheet, Metric.CSAT, 0));
        assertThrows(Invalid.class, () -> rate(token, sheet, Metric.CES, null));
        assertThrows(Invalid.class, () -> rate(token, sheet, Metric.IMPRESSION, 1));
        assertEquals("line",
                assertThrows(Invalid.class, () -> send(token, sheet, new Told("", null, null, ""))).errors().get(0).field());
        assertTrue(responses().isEmpty());
        assertEquals("csat", code(open(token, sheet)), "nothing of it is lost");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_answers_after_the_last_day_or_about_an_agent_who_left(BothDatabases kind) {
        doors = SurveyDoors.on(kind);
        String token = token(doors.in(doors.links::mine).get(0));
        UUID sheet = rate(token, null, Metric.NPS, 7);
        doors.run(
                () -> doors.entityManager.createNativeQuery("update person set enabled = false where id = 3").executeUpdate());
        assertEquals(Place.CLOSED, open(token, sheet).place());
        assertThrows(Refused.class, () -> send(token, sheet, CLAIM));
        doors.run(() -> doors.entityManager.createNativeQuery("update person set enabled = true where id = 3").executeUpdate());
        doors.clock.pass(Duration.ofDays(40));
        assertEquals(Place.CLOSED, open(token, null).place());
        assertThrows(Refused.class, () -> rate(token, null, Metric.NPS, 7));
        assertEquals(List.of(), doors.in(doors.links::mine));
        assertThrows(Refused.class, () -> doors.in(() -> doors.links.once(doors.survey)));
    }

    private static String token(SurveyLinks.Mine mine) {
        return mine.address().substring(mine.address().indexOf('=') + 1);
    }

    private static String code(Sheet sheet) {
        return java.util.Objects.requireNonNull(sheet.next()).code();
    }

    private Sheet open(String token, @Nullable UUID sheet) {
        return doors.in(() -> doors.sheets.open(token, sheet, null));
    }

    private UUID rate(String token, @Nullable UUID sheet, Metric metric, @Nullable Integer score) {
        return doors.in(() -> doors.sheets.rate(token, sheet, metric.code(), score));
    }

    private void send(String token, UUID sheet, Told told) {
        doors.run(() -> doors.sheets.send(token, sheet, told));
    }

    private List<String> responses() {
        return rows("select concat_ws(' ', coalesce(cast(nps as varchar), 'null'), coalesce(cast(csat as varchar), 'null'),"
                + " coalesce(cast(ces as varchar), 'null'), line, state, touchpoint) from survey_response order by id");
    }

    private List<String> texts() {
        return rows("select text from survey_response order by id");
    }

    private List<String> rows(String query) {
        return doors.in(() -> {
            Connection connection = doors.entityManager.unwrap(Connection.class);
            List<String> rows = new java.util.ArrayList<>();
            try (Statement statement = connection.createStatement(); var found = statement.executeQuery(query)) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return rows;
        });
    }
}
