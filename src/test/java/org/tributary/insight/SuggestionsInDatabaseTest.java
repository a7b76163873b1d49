package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.insight.Suggestion.Kind;
import org.tributary.platform.NotFound;
import org.tributary.platform.Refused;
import org.tributary.pooling.Vectors;

/** What is suggested to curators, on real rows of both databases with vectors made for it. */
class SuggestionsInDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate LATEST = LocalDate.of(2026, 11, 9);
    private static final int DIMENSIONS = 384;

    private static final Map<BothDatabases, EntityManagerFactory> FACTORIES = new EnumMap<>(BothDatabases.class);

    private Node node;
    private Suggestions suggestions;
    private int written;

    private void open(BothDatabases kind) {
        node = new Node(FACTORIES.computeIfAbsent(kind, one -> one.persistence(one.create(), Theme.class)));
        execute("delete from theme_suggestion");
        List.of("theme_alarm", "theme_act_note", "theme_act", "theme_event", "theme_week", "observation", "theme", "person",
                "agency",
                "owner_group").forEach(table -> execute("delete from " + table));
        execute("insert into owner_group values (1, ?, 1, 'g')", UUID.randomUUID());
        execute("insert into agency values (2, ?, 1, 'a', 'standard', 1, '')", UUID.randomUUID());
        for (long person : List.of(1L, 3L, 4L)) {
            execute("""
                    insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted, language,
                        theme, current_membership_id, created_at)
                    values (?, ?, 1, ?, 'P', 'agent', null, true, true, 'en', '', null, current_timestamp)""", person,
                    UUID.randomUUID(), "p" + person);
        }
        execute("update pool_state set last_position = 0, next_theme = 100, epoch = epoch + 1");
        suggestions = new Suggestions();
        suggestions.curation = node.curation;
        suggestions.finder = node.curation.finder;
        suggestions.memory = node.memory;
        suggestions.placement = node.placement;
        suggestions.currentPerson = node.curation.currentPerson;
        suggestions.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @AfterAll
    static void close() {
        FACTORIES.values().forEach(EntityManagerFactory::close);
        FACTORIES.clear();
    }

    @ParameterizedTest
    @EnumSource
    void two_themes_that_point_the_same_way_may_be_the_same(BothDatabases kind) {
        open(kind);
        theme(1, "deductible|renewal");
        theme(2, "renewal|letter");
        notes(1, 6, at(0, 1, 0));
        notes(2, 4, at(0, 1, 0.6));
        look();
        Suggestion same = only();
        assertEquals(Kind.SAME, same.kind());
        assertEquals(List.of(1L, 2L), List.of(same.theme().key(), same.other().key()), "into the larger");
        assertEquals(List.of(6, 4), List.of(same.notes(), same.otherNotes()));
        assertEquals(List.of("text"), same.shared(), "as the consolidation named both");
        node.in(() -> node.curation.merge(same.theme().id(), List.of(same.other().id())));
        assertEquals(List.of(), all());
        node.run(() -> node.curation.undo(same.theme().id()));
        assertEquals(List.of(same.id()), all().stream().map(Suggestion::id).toList(), "undone, it waits again");
    }

    @ParameterizedTest
    @EnumSource
    void a_theme_of_two_halves_may_be_two_and_stays_divided(BothDatabases kind) {
        open(kind);
        theme(1, "");
        notes(1, 7, at(0, 1, 0));
        notes(1, 5, at(0, 1, 1.2));
        node.run(() -> new SuggestionRows(node.placement.sql()).replace(List.of(new SuggestionRows.Found(
                new SuggestionRows.Key(Kind.TWO, 1, 1), 0.8, null, null, 7, 5)), NOW));
        Suggestion two = only();
        assertEquals(Kind.TWO, two.kind());
        assertEquals(List.of(7, 5), List.of(two.notes(), two.otherNotes()));
        Suggestions.Proposal proposal = node.in(() -> suggestions.openProposal(two.theme().id()));
        assertEquals(List.of(7, 5), List.of(proposal.larger().notes().size(), proposal.smaller().notes().size()));
        assertEquals(5, proposal.larger().telling().size());
        node.in(() -> suggestions.split(two.theme().id()));
        assertEquals(List.of(7, 5), node.themes().values().stream().map(List::size).toList());
        look();
        assertEquals(List.of(), all(), "nobody suggests to undo what a curator did");
    }

    @ParameterizedTest
    @EnumSource
    void a_dismissal_holds_until_there_is_twice_as_much_and_can_be_taken_back(BothDatabases kind) {
        open(kind);
        theme(1, "");
        theme(2, "");
        notes(1, 3, at(0, 1, 0));
        notes(2, 3, at(0, 1, 0.6));
        look();
        UUID same = only().id();
        node.run(() -> suggestions.dismiss(same));
        look();
        assertEquals(List.of(), all());
        node.run(() -> suggestions.reopen(same));
        assertEquals(same, only().id());
        node.run(() -> suggestions.dismiss(same));
        notes(1, 5, at(0, 1, 0));
        look();
        assertEquals(List.of(), all(), "11 of 6 notes");
        notes(1, 1, at(0, 1, 0));
        look();
        assertEquals(same, only().id(), "12 of 6 notes");
        assertThrows(NotFound.class, () -> node.run(() -> suggestions.dismiss(UUID.randomUUID())));
    }

    @ParameterizedTest
    @EnumSource
    void a_young_theme_of_several_agents_is_shown_until_somebody_touches_it(BothDatabases kind) {
        open(kind);
        theme(1, "");
        notes(1, 4, at(0, 1, 0));
        look();
        assertEquals(List.of(), all(), "too few");
        notes(1, 1, at(0, 1, 0));
        execute("update theme set created_at = ?", NOW.minusSeconds(86_400).atOffset(ZoneOffset.UTC));
        look();
        assertEquals(Kind.NEW, only().kind());
        assertEquals(5, only().notes());
        UUID theme = only().theme().id();
        node.run(() -> node.curation.rename(theme, "Sheds"));
        look();
        assertEquals(List.of(), all());
    }

    @ParameterizedTest
    @EnumSource
    void what_rises_against_all_notes_grows_and_what_rises_with_them_does_not(BothDatabases kind) {
        open(kind);
        oneRises();
        Suggestion growing = only();
        assertEquals(Kind.GROWING, growing.kind());
        assertEquals(1, growing.theme().key());
        assertTrue(growing.low() > 1 && growing.low() < growing.strength() && growing.strength() < growing.high(),
                growing.toString());
        weeks(1, LATEST.plusWeeks(1), 40);
        look();
        assertEquals(12, only().notes(), "the running week does not count");
    }

    @ParameterizedTest
    @EnumSource
    void curators_hear_of_what_grows_once(BothDatabases kind) {
        open(kind);
        execute("insert into person (id, public_id, version, username, name, roles, enabled, counted, language, theme, created_at)"
                + " values (9, ?, 1, 'cur', 'C', 'curator', true, true, 'en', '', current_timestamp)", UUID.randomUUID());
        oneRises();
        List<ThemeAlarmed> told = node.news.take(ThemeAlarmed.class);
        assertEquals(List.of(Set.of(9L)), told.stream().map(ThemeAlarmed::recipients).toList());
        assertEquals("text", told.get(0).title(), "as this consolidation named it");
        look();
        assertEquals(List.of(), node.news.take(ThemeAlarmed.class));
    }

    @ParameterizedTest
    @EnumSource
    void too_few_notes_are_not_divided(BothDatabases kind) {
        open(kind);
        theme(1, "");
        notes(1, 3, at(0, 1, 0));
        UUID theme = node.list("select public_id from theme", row -> row.getObject(1, UUID.class)).get(0);
        assertThrows(Refused.class, () -> node.in(() -> suggestions.openProposal(theme)));
    }

    /** Theme 1 rises beside all notes, theme 2 with them. */
    private void oneRises() {
        theme(1, "");
        theme(2, "");
        notes(1, 9, at(0, 1, 0));
        notes(2, 9, at(2, 3, 0));
        for (int week = 0; week < 20; week++) {
            weeks(1, LATEST.minusWeeks(week), week == 0 ? 12 : 2);
            weeks(2, LATEST.minusWeeks(week), week == 0 ? 30 : 20);
        }
        look();
    }

    private List<Suggestion> all() {
        return node.in(suggestions::open);
    }

    private Suggestion only() {
        List<Suggestion> all = all();
        assertEquals(1, all.size(), all::toString);
        return all.get(0);
    }

    private void look() {
        execute("update pool_state set epoch = epoch + 1");
        node.run(() -> node.consolidation.consolidate());
    }

    /** A direction in the plane of two axes, so far from the first. */
    private static float[] at(int first, int second, double angle) {
        float[] vector = new float[DIMENSIONS];
        vector[first] = (float) Math.cos(angle);
        vector[second] = (float) Math.sin(angle);
        return vector;
    }

    /** A theme of long ago. */
    private void theme(long key, String keywords) {
        execute("""
                insert into theme (id, public_id, version, title, title_pinned, keywords, status, locked, language, cohesion,
                    created_at)
                values (?, ?, 1, ?, false, ?, 'open', false, 'en', 1, ?)""", key, UUID.randomUUID(), "Theme " + key, keywords,
                NOW.minusSeconds(90L * 86_400).atOffset(ZoneOffset.UTC));
    }

    /** Notes of two agents in turn, each a little beside the direction and fixed in its theme by a curator. */
    private void notes(long theme, int count, float[] direction) {
        for (int i = 0; i < count; i++) {
            float[] vector = direction.clone();
            vector[10 + written % 100] = 0.1f;
            double length = Math.sqrt(1.01);
            for (int j = 0; j < DIMENSIONS; j++) {
                vector[j] /= (float) length;
            }
            long person = 3 + i % 2;
            written++;
            execute("""
                    insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated,
                        redactions, line, state, touchpoint, kind, observed_on, observed_week, received_at, quotable, status,
                        theme_id, first_theme_id, pool_position, embedding, embedding_version, language, pinned)
                    values (nextval('tributary_seq'), ?, 1, ?, ?, 2, 'text', false, '', 'homeowners', 'OH', 'renewal',
                        'complaint', ?, ?, current_timestamp, false, 'pooled', ?, ?, ?, ?, 'v', 'en', true)""",
                    UUID.randomUUID(), "c" + written, person, LATEST.minusWeeks(9), LATEST.minusWeeks(9), theme, theme, written,
                    Vectors.toBytes(vector));
            if (execute("""
                    update theme_week set notes = notes + 1
                    where theme_id = ? and person_id = ? and week = ?""", theme, person, LATEST.minusWeeks(9)) == 0) {
                execute("insert into theme_week values (?, ?, 'homeowners', 'OH', ?, 2, 1)", theme, LATEST.minusWeeks(9),
                        person);
            }
        }
    }

    private void weeks(long theme, LocalDate monday, int notes) {
        execute("insert into theme_week values (?, ?, 'homeowners', 'OH', 1, 2, ?)", theme, monday, notes);
    }

    private int execute(String statement, Object... values) {
        return node.in(() -> node.placement.sql().update(statement, values));
    }
}
