package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;

/** Which rises curators hear of, on the rows of both databases. */
class ThemeAlarmsInDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-16T12:00:00Z");
    private static final LocalDate WEEK = LocalDate.of(2026, 11, 9);
    private static final Map<BothDatabases, EntityManagerFactory> FACTORIES = new EnumMap<>(BothDatabases.class);

    private Node node;
    private ThemeAlarms alarms;

    private void open(BothDatabases kind) {
        node = new Node(FACTORIES.computeIfAbsent(kind, one -> one.persistence(one.create(), Theme.class)));
        List.of("theme_alarm", "theme", "person").forEach(table -> execute("delete from " + table));
        person(1, "curator");
        person(2, "agent|curator");
        person(3, "manager");
        theme(10, "open", null);
        theme(11, "open", null);
        alarms = node.consolidation.suggestions.alarms;
    }

    @AfterAll
    static void close() {
        FACTORIES.values().forEach(EntityManagerFactory::close);
        FACTORIES.clear();
    }

    @ParameterizedTest
    @EnumSource
    void curators_hear_of_a_rise_once_however_long_it_lasts(BothDatabases kind) {
        open(kind);
        ThemeAlarmed told = look(WEEK, 10).get(0);
        assertEquals("Theme 10", told.title());
        assertEquals(Set.of(1L, 2L), told.recipients());
        assertEquals(new Rise(WEEK, 2.5, 1.5, 4), told.rise());
        assertEquals(List.of(), look(WEEK, 10), "a second consolidation");
        assertEquals(List.of(), look(WEEK), "its notes went elsewhere for a while");
        assertEquals(List.of(), look(WEEK, 10));
        assertEquals(List.of(), look(WEEK.plusWeeks(1), 10), "the next week");
        assertEquals(List.of(), look(WEEK.plusWeeks(2)), "over");
        assertEquals(1, look(WEEK.plusWeeks(3), 10).size(), "another rise");
    }

    @ParameterizedTest
    @EnumSource
    void each_theme_has_its_own_rise(BothDatabases kind) {
        open(kind);
        look(WEEK, 10);
        assertEquals(List.of("Theme 11"), look(WEEK, 10, 11).stream().map(ThemeAlarmed::title).toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_rise_goes_with_its_notes_into_another_theme(BothDatabases kind) {
        open(kind);
        look(WEEK, 10);
        execute("update theme set status = 'merged', merged_into = 11 where id = 10");
        assertEquals(List.of(), look(WEEK, 11), "the same cause");
        assertEquals(List.of(), look(WEEK.plusWeeks(1), 11));
        assertEquals(List.of(11L), node.list("select theme_id from theme_alarm where cleared_at is null",
                row -> row.getLong(1)));
    }

    @ParameterizedTest
    @EnumSource
    void a_muted_theme_alarms_nobody(BothDatabases kind) {
        open(kind);
        execute("update theme set status = 'muted' where id = 10");
        assertEquals(List.of(), look(WEEK, 10));
        execute("update theme set status = 'open' where id = 10");
        assertEquals(1, look(WEEK, 10).size());
    }

    private List<ThemeAlarmed> look(LocalDate latest, long... rising) {
        Map<Long, Rise> rises = new java.util.HashMap<>();
        for (long theme : rising) {
            rises.put(theme, new Rise(latest, 2.5, 1.5, 4));
        }
        node.run(() -> alarms.note(rises, latest, NOW));
        return node.news.take(ThemeAlarmed.class);
    }

    private void theme(long key, String status, Long into) {
        execute("""
                insert into theme (id, public_id, version, title, title_pinned, keywords, status, merged_into, locked, language,
                    cohesion, created_at)
                values (?, ?, 1, ?, false, '', ?, cast(? as bigint), false, 'en', 1, current_timestamp)""", key,
                UUID.randomUUID(), "Theme " + key, status, into);
    }

    private void person(long key, String roles) {
        execute("""
                insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted, language,
                    theme, current_membership_id, created_at)
                values (?, ?, 1, ?, 'P', ?, null, true, true, 'en', '', null, current_timestamp)""", key, UUID.randomUUID(),
                "p" + key, roles);
    }

    private void execute(String statement, Object... values) {
        node.run(() -> node.placement.sql().update(statement, values));
    }
}
