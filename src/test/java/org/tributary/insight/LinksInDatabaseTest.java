package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.platform.Refused;

/** Themes of several languages that a curator links, on the rows of both databases. */
class LinksInDatabaseTest {

    private static final Map<BothDatabases, EntityManagerFactory> FACTORIES = new EnumMap<>(BothDatabases.class);

    private Node node;
    private ThemeLinks links;

    private void open(BothDatabases kind) {
        node = new Node(FACTORIES.computeIfAbsent(kind, one -> one.persistence(one.create(), Theme.class)));
        List.of("theme_link", "theme_act", "theme_event", "theme").forEach(table -> execute("delete from " + table));
        theme(1, "en", "Deductibles");
        theme(2, "es", "Deducibles");
        theme(3, "it", "Franchigie");
        theme(4, "en", "Deductibles again");
        links = new ThemeLinks();
        links.finder = node.curation.finder;
        links.placement = node.placement;
        links.currentPerson = node.curation.currentPerson;
        links.clock = Clock.systemUTC();
    }

    @AfterAll
    static void close() {
        FACTORIES.values().forEach(EntityManagerFactory::close);
        FACTORIES.clear();
    }

    @ParameterizedTest
    @EnumSource
    void a_link_stands_on_both_themes_until_it_is_taken_away(BothDatabases kind) {
        open(kind);
        link(1, 2);
        link(3, 1);
        link(1, 2);
        assertEquals(List.of("Deducibles", "Franchigie"), of(1));
        assertEquals(List.of("Deductibles"), of(2));
        assertEquals(List.of("Deductibles"), of(3), "not what the other is linked with");
        assertEquals(List.of("linked", "linked"), history(1));
        assertEquals(List.of("linked"), history(2), "a link that is there is no act");
        node.run(() -> links.unlink(id(2), id(1)));
        assertEquals(List.of("Franchigie"), of(1));
        assertEquals(List.of(), of(2));
        assertEquals(List.of("linked", "linked", "unlinked"), history(1));
    }

    @ParameterizedTest
    @EnumSource
    void linking_and_unlinking_are_undone_from_either_side_and_nothing_else_with_them(BothDatabases kind) {
        open(kind);
        link(1, 2);
        execute("update theme set title = 'Renamed since' where id = 1");
        node.run(() -> node.curation.undo(id(2)));
        assertEquals(List.of(), of(1));
        assertEquals("Renamed since", titleOf(1));
        assertEquals(List.of("linked", "undone"), history(2));
        link(1, 2);
        node.run(() -> links.unlink(id(1), id(2)));
        node.run(() -> node.curation.undo(id(1)));
        assertEquals(List.of("Deducibles"), of(1));
        node.run(() -> node.curation.undo(id(1)));
        assertEquals(List.of(), of(1), "the act before");
        assertThrows(Refused.class, () -> node.run(() -> node.curation.undo(id(1))));
    }

    @ParameterizedTest
    @EnumSource
    void a_link_goes_with_a_theme_into_another_and_comes_back_with_it(BothDatabases kind) {
        open(kind);
        link(1, 2);
        link(4, 2);
        execute("update theme set status = 'merged', merged_into = 4 where id = 1");
        assertEquals(List.of("Deductibles again"), of(2), "once");
        assertEquals(List.of("Deducibles"), of(4));
        for (long next = 5; next < 9; next++) {
            theme(next, "en", "Deductibles, " + next);
            execute("update theme set status = 'merged', merged_into = ? where id = ?", next, next - 1);
        }
        assertEquals(List.of("Deductibles, 8"), of(2), "however far they went");
        assertEquals(List.of("Deducibles"), of(8));
        execute("update theme set status = 'open', merged_into = null where id in (1, 4)");
        assertEquals(List.of("Deductibles", "Deductibles again"), of(2));
        execute("update theme set status = 'merged', merged_into = 4 where id = 1");
        node.run(() -> links.unlink(id(2), id(4)));
        assertEquals(List.of(), of(2));
        assertEquals(0L, node.list("select count(*) from theme_link", row -> row.getLong(1)).get(0));
        execute("update theme set status = 'ended' where id = 4");
        assertThrows(Refused.class, () -> link(2, 4));
    }

    @ParameterizedTest
    @EnumSource
    void themes_of_one_language_are_merged_and_not_linked(BothDatabases kind) {
        open(kind);
        assertThrows(Refused.class, () -> link(1, 4));
        assertThrows(Refused.class, () -> link(1, 1));
        link(1, 2);
        assertEquals(List.of("Franchigie"), node.in(() -> links.choices(id(1))).stream().map(LinkedTheme::title).toList());
    }

    @ParameterizedTest
    @EnumSource
    void an_insight_names_only_those_of_other_languages_that_are_released_themselves(BothDatabases kind) {
        open(kind);
        link(1, 2);
        link(1, 3);
        LinkedInsights linked = new LinkedInsights();
        linked.placement = node.placement;
        Set<Long> shown = new java.util.HashSet<>(Set.of(2L, 4L));
        linked.released = new ReleasedInsights() {
            @Override
            Map<Long, ReleasedInsight> ofThemes(Collection<Long> themes) {
                return themes.stream().filter(shown::contains).collect(Collectors.toMap(theme -> theme,
                        theme -> ReleasedInsight
                                .silent(new InsightRow(theme, new UUID(0, theme), theme, "Insight " + theme, "", "",
                                        "open", "", null, OffsetDateTime.MIN, new byte[0], "", "", "", "", "es"))));
            }
        };
        assertEquals(List.of(new InsightView.Also(new UUID(0, 2), "Insight 2", "es")), node.in(() -> linked.of(1)));
        shown.remove(2L);
        assertEquals(List.of(), node.in(() -> linked.of(1)), "hidden again, it is named nowhere");
    }

    private void link(long one, long other) {
        node.run(() -> links.link(id(one), id(other)));
    }

    private List<String> of(long theme) {
        return node.in(() -> links.of(id(theme))).stream().map(LinkedTheme::title).toList();
    }

    private List<String> history(long theme) {
        return node.list("select kind from theme_event where theme_id = ? order by id", row -> row.getString(1), theme);
    }

    private String titleOf(long theme) {
        return node.list("select title from theme where id = ?", row -> row.getString(1), theme).get(0);
    }

    private static UUID id(long key) {
        return new UUID(1, key);
    }

    private void theme(long key, String language, String title) {
        execute("""
                insert into theme (id, public_id, version, title, title_pinned, keywords, status, locked, language, cohesion,
                    created_at)
                values (?, ?, 1, ?, false, '', 'open', false, ?, 1, current_timestamp)""", key, id(key), title, language);
    }

    private void execute(String statement, Object... values) {
        node.run(() -> node.placement.sql().update(statement, values));
    }
}
