package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.pooling.Pool;
import org.tributary.pooling.PoolParameters;
import org.tributary.pooling.PooledNote;

/** The areas above the themes, on the rows of both databases, of a pool made for it. */
class AreasInDatabaseTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 11, 9);
    private static final Map<BothDatabases, EntityManagerFactory> FACTORIES = new EnumMap<>(BothDatabases.class);

    private final List<PooledNote> notes = new ArrayList<>();
    private Node node;
    private ThemeAreas areas;

    private void open(BothDatabases kind) {
        node = new Node(FACTORIES.computeIfAbsent(kind, one -> one.persistence(one.create(), Theme.class)));
        List.of("theme_week", "theme", "theme_area", "person", "agency", "owner_group")
                .forEach(table -> execute("delete from " + table));
        execute("insert into owner_group values (1, ?, 1, 'g')", UUID.randomUUID());
        execute("insert into agency values (2, ?, 1, 'a', 'standard', 1, '')", UUID.randomUUID());
        execute("""
                insert into person (id, public_id, version, username, name, roles, enabled, counted, language, theme, created_at)
                values (3, ?, 1, 'p', 'P', 'agent', true, true, 'en', '', current_timestamp)""", UUID.randomUUID());
        areas = new ThemeAreas();
        areas.placement = node.placement;
        areas.settings = node.themes.settings;
        areas.clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        theme(1, "en", "autopay|bill", 0, 0.1);
        theme(2, "en", "late fee|bill", 0, 0.2);
        theme(3, "en", "hail|roof", 1, 0.1);
        theme(4, "en", "adjuster", 1, 0.2);
        theme(5, "en", "boat", 2, 0);
        theme(6, "es", "factura", 0, 0.15);
    }

    @AfterAll
    static void close() {
        FACTORIES.values().forEach(EntityManagerFactory::close);
        FACTORIES.clear();
    }

    @ParameterizedTest
    @EnumSource
    void themes_near_each_other_make_an_area_of_one_language_and_the_rest_stands_alone(BothDatabases kind) {
        open(kind);
        look();
        List<ThemeAreas.Area> all = all();
        assertEquals(List.of(List.of("adjuster", "hail", "roof"), List.of("late fee", "bill", "autopay"), List.of()),
                all.stream().map(ThemeAreas.Area::words).toList(), all::toString);
        assertEquals(List.of(2L, 2L, 2L), all.stream().map(ThemeAreas.Area::themes).toList());
        assertEquals(List.of(7L, 3L, 11L), all.stream().map(ThemeAreas.Area::notes).toList(), "what is in none comes last");
        assertNull(all.get(2).id());
        assertEquals(List.of("Theme 3", "Theme 4"), titles(String.valueOf(all.stream()
                .filter(area -> area.words().contains("hail")).findFirst().orElseThrow().id())));
        assertEquals(List.of("Theme 5", "Theme 6"), titles("none"));
        assertEquals(6, titles("").size());
        assertEquals(List.of(), titles(UUID.randomUUID().toString()));
    }

    @ParameterizedTest
    @EnumSource
    void an_area_keeps_its_id_while_most_of_its_themes_stay_together(BothDatabases kind) {
        open(kind);
        look();
        Map<Long, UUID> before = ids();
        theme(7, "en", "deductible", 0, 0.12);
        look();
        Map<Long, UUID> after = ids();
        assertEquals(before.get(1L), after.get(1L));
        assertEquals(before.get(1L), after.get(7L));
        assertEquals(before.get(3L), after.get(3L));
        notes.removeIf(note -> List.of(3L, 4L).contains(note.theme()));
        execute("update theme set status = 'ended' where id in (3, 4)");
        look();
        assertEquals(1L, node.list("select count(*) from theme_area", row -> row.getLong(1)).get(0), "it is gone with them");
        execute("update theme set status = 'muted' where id in (1, 2, 7)");
        assertEquals(List.of(2L), all().stream().map(ThemeAreas.Area::themes).toList(), "what is muted is not browsed");
    }

    private List<ThemeAreas.Area> all() {
        return node.in(areas::all);
    }

    private List<String> titles(String area) {
        Page<ThemeRow> page = node.in(() -> node.themes.list(ThemeStatus.OPEN, ThemeSort.SIZE, area, new PageRequest(0, 50)));
        assertEquals(page.items().size(), page.total());
        return page.items().stream().map(ThemeRow::title).sorted().toList();
    }

    private Map<Long, UUID> ids() {
        Map<Long, UUID> ids = new java.util.HashMap<>();
        node.list("select t.id, a.public_id from theme t join theme_area a on a.id = t.area_id",
                row -> ids.put(row.getLong(1), row.getObject(2, UUID.class)));
        return ids;
    }

    private void look() {
        Pool pool = new Pool(PoolParameters.standard());
        pool.restore(notes, 100);
        node.run(() -> node.consolidation.areas.refresh(pool.likeness().areas()));
    }

    /** A theme of as many notes as its number, in the direction of an axis and a little beside it. */
    private void theme(long key, String language, String keywords, int axis, double beside) {
        execute("""
                insert into theme (id, public_id, version, title, title_pinned, keywords, status, locked, language, cohesion,
                    created_at)
                values (?, ?, 1, ?, false, ?, 'open', false, ?, 1, current_timestamp)""", key, UUID.randomUUID(),
                "Theme " + key, keywords, language);
        execute("insert into theme_week values (?, ?, 'homeowners', 'OH', 3, 2, ?)", key, WEEK, key);
        float[] vector = new float[384];
        vector[axis] = (float) Math.cos(beside);
        vector[100 + (int) key] = (float) Math.sin(beside);
        notes.add(new PooledNote(key, vector, language, notes.size() + 1L, key, false));
    }

    private void execute(String statement, Object... values) {
        node.run(() -> node.placement.sql().update(statement, values));
    }
}
