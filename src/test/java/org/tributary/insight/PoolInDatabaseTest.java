package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.observation.ObservationWithdrawn;
import org.tributary.platform.NotFound;
import org.tributary.platform.Page;
import org.tributary.platform.PageRequest;
import org.tributary.platform.Refused;
import org.tributary.privacy.Reason;

/** The pool's work on real rows with the real model: no container, no network. */
class PoolInDatabaseTest {

    private static final List<String> WORDING = List.of("The deductible wording on the homeowners renewal confuses people.",
            "Customer did not understand how the deductible is worded on her homeowners renewal.",
            "Three calls about the confusing deductible text on the homeowners renewal letter.",
            "He asked what the deductible sentence on the homeowners renewal means; the wording is unclear.");
    private static final List<String> BILLING = List.of("Her credit card was charged twice for the monthly payment.",
            "Customer says the monthly payment was taken two times from his card.",
            "Double charge of the monthly premium on the card again.");

    private EmptyDatabase database;
    private EntityManagerFactory factory;
    private Node node;
    private int written;

    @BeforeEach
    void open() throws Exception {
        database = EmptyDatabase.named("pool" + UUID.randomUUID());
        factory = PlainPersistence.on(database.url(), Theme.class);
        node = new Node(factory);
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("insert into owner_group values (1, random_uuid(), 1, 'g')");
            statement.execute("insert into agency values (2, random_uuid(), 1, 'a', 'standard', 1, '')");
            statement.execute("""
                    insert into person (id, public_id, version, username, name, roles, password_hash,
                        enabled, counted, language, theme, current_membership_id, created_at) values (3, random_uuid(), 1, 'p', 'P', 'agent', null, true, true, 'en', '', null,
                        current_timestamp)""");
        }
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void notes_that_say_the_same_are_one_theme_and_the_fold_counts_them() throws Exception {
        write(WORDING);
        write(BILLING);
        node.drain();
        assertEquals(Set.of(4, 3), sizes(node));
        assertFoldEqualsRows();
        assertEquals(7, node.contributed.size());
        assertEquals(List.of(0L), node.list("select count(*) from observation where pool_position is null",
                row -> row.getLong(1)));
        assertTrue(node.list("select title from theme", row -> row.getString(1)).stream().noneMatch(String::isBlank));
    }

    @Test
    void notes_are_embedded_and_pooled_in_one_transaction_or_not_at_all() throws Exception {
        write(WORDING);
        assertThrows(Refused.class, () -> node.in(() -> {
            node.pooling.embedAndPool(3);
            throw new Refused("insight.error.poolBusy");
        }));
        assertEquals(List.of(4L), node.list("select count(*) from observation where status = 'received' and embedding is null",
                row -> row.getLong(1)));
        assertEquals(3, node.in(() -> node.pooling.embedAndPool(3)));
        assertEquals(1, node.in(() -> node.pooling.embedAndPool(3)));
        assertEquals(Set.of(4), sizes(node));
        assertFoldEqualsRows();
    }

    @Test
    void nodes_that_embed_and_pool_at_once_and_apart_pool_every_note_once() throws Exception {
        write(WORDING);
        write(BILLING);
        Node other = new Node(factory);
        var apart = new Thread(() -> {
            try {
                other.drain();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        apart.start();
        int pooled;
        do {
            pooled = node.in(() -> node.pooling.embedAndPool(2));
        } while (pooled > 0);
        apart.join();
        node.drain();
        assertEquals(Set.of(4, 3), sizes(node));
        assertEquals(node.themes(), other.themes());
        assertFoldEqualsRows();
    }

    @Test
    void what_another_node_pooled_is_replayed_and_both_agree() throws Exception {
        Node other = new Node(factory);
        write(WORDING.subList(0, 2));
        node.drain();
        write(BILLING);
        other.drain();
        write(WORDING.subList(2, 4));
        node.drain();
        assertEquals(node.themes(), other.themes());
        assertEquals(Set.of(4, 3), sizes(other));
        assertFoldEqualsRows();
    }

    @Test
    void two_nodes_at_once_pool_every_note_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        AtomicBoolean written = new AtomicBoolean();
        List<Node> nodes = List.of(node, new Node(factory));
        List<Future<?>> ends = new ArrayList<>();
        for (Node one : nodes) {
            ends.add(threads.submit(() -> {
                boolean last;
                do {
                    last = written.get();
                    one.drain();
                } while (!last);
            }));
        }
        for (int i = 0; i < 10; i++) {
            write(WORDING);
            write(BILLING);
        }
        written.set(true);
        for (Future<?> end : ends) {
            end.get();
        }
        threads.shutdown();
        node.drain();
        assertEquals(List.of("70 1 70"), node.list("""
                select count(*), min(pool_position), max(pool_position) from observation where status <> 'received'""",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)));
        assertEquals(node.themes(), nodes.get(1).themes());
        assertFoldEqualsRows();
    }

    @Test
    void a_failed_transaction_leaves_no_trace_in_memory() throws Exception {
        write(WORDING);
        while (node.in(() -> node.embedding.embedSome(8)) > 0) {
            // The next ones.
        }
        assertThrows(Refused.class, () -> node.in(() -> {
            node.pooling.poolSome(3);
            throw new Refused("insight.error.poolBusy");
        }));
        node.drain();
        assertEquals(Set.of(4), sizes(node));
        assertFoldEqualsRows();
    }

    @Test
    void a_consolidation_keeps_fold_and_rows_together() throws Exception {
        write(WORDING);
        write(BILLING);
        node.drain();
        node.run(() -> node.consolidation.consolidate());
        assertEquals(Set.of(4, 3), sizes(node));
        assertFoldEqualsRows();
        PoolStatus status = node.in(() -> new PoolRows(node.placement.sql()).status());
        assertEquals(1, status.epoch());
        assertFalse(status.rounds().isUnderWay());
        assertEquals(node.themes(), new Node(factory).themes());
    }

    @Test
    void a_merge_is_obeyed_and_can_be_undone() throws Exception {
        write(WORDING);
        write(BILLING);
        node.drain();
        List<UUID> themes = node.list("select public_id from theme order by id", row -> row.getObject(1, UUID.class));
        node.in(() -> node.curation.merge(themes.get(0), List.of(themes.get(1))));
        node.run(() -> node.consolidation.consolidate());
        assertEquals(Set.of(7), sizes(node));
        assertFoldEqualsRows();
        node.run(() -> node.curation.undo(themes.get(1)));
        assertEquals(Set.of(4, 3), sizes(node));
        assertFoldEqualsRows();
        assertThrows(Refused.class, () -> node.run(() -> node.curation.undo(themes.get(0))));
        assertEquals(List.of(0L), node.list("select count(*) from observation where pinned", row -> row.getLong(1)));
    }

    @Test
    void a_split_a_move_and_a_name_are_obeyed() throws Exception {
        write(WORDING);
        write(BILLING);
        node.drain();
        UUID wording = node.list("select public_id from theme order by id", row -> row.getObject(1, UUID.class)).get(0);
        List<UUID> notes = node.list("""
                select o.public_id from observation o join theme t on t.id = o.theme_id where t.public_id = ?
                order by o.id""", row -> row.getObject(1, UUID.class), wording);
        UUID made = node.in(() -> node.curation.split(wording, notes.subList(0, 2)));
        node.run(() -> node.curation.rename(made, "Renewal letter"));
        node.run(() -> node.consolidation.consolidate());
        assertEquals(List.of(made, made, wording, wording), notes.stream().map(this::themeOf).toList());
        node.run(() -> node.curation.move(made, notes.subList(2, 3)));
        assertFoldEqualsRows();
        assertEquals(List.of("Renewal letter"), node.list("select title from theme where public_id = ?",
                row -> row.getString(1), made));
        node.run(() -> node.curation.undo(made));
        node.run(() -> node.curation.undo(made));
        assertNotEquals(List.of("Renewal letter"), node.list("select title from theme where public_id = ?",
                row -> row.getString(1), made));
        node.run(() -> node.curation.undo(made));
        assertEquals(List.of(wording, wording, wording, wording), notes.stream().map(this::themeOf).toList());
        assertFoldEqualsRows();
    }

    @Test
    void a_withdrawn_note_leaves_theme_fold_and_contributions() throws Exception {
        write(WORDING);
        node.drain();
        String title = node.list("select title from theme", row -> row.getString(1)).get(0);
        String words = title.substring(0, Math.min(20, title.length() - 1));
        long note = node.list("select id from observation where text like ?", row -> row.getLong(1), words + "%").get(0);
        node.run(() -> node.withdrawal.take(new ObservationWithdrawn(note)));
        assertEquals(Set.of(3), sizes(node));
        assertTrue(node.contributed.contains(note + " withdrawn"));
        assertFalse(node.list("select title from theme", row -> row.getString(1)).get(0).startsWith(words));
        assertFoldEqualsRows();
        assertEquals(Set.of(3), sizes(new Node(factory)));
    }

    @Test
    void strange_notes_move_nobody_elses_theme_and_one_agents_five_hundred_reach_no_further() throws Exception {
        write(WORDING);
        write(BILLING);
        node.drain();
        String others = "select id, theme_id from observation where text in (select text from observation where id <= ?) order by id";
        long last = node.list("select max(id) from observation", row -> row.getLong(1)).get(0);
        List<String> before = node.list(others, row -> row.getString(1) + " " + row.getString(2), last);
        write(List.of("ok", "😀😀😀", "no ".repeat(6_666), "الفاتورة غير واضحة والعميل غاضب",
                "<b onmouseover=alert(1)>bold</b>",
                "#{7*7} ${7*7}", "The recibo is sbagliato and nadie capisce warum", "deductible \u202ewording"));
        write(Collections.nCopies(500, "The parking lot at the agency is too small on Mondays."));
        node.drain();
        node.run(() -> node.consolidation.consolidate());
        assertEquals(before, node.list(others, row -> row.getString(1) + " " + row.getString(2), last));
        ThemeRow largest = node.in(() -> node.themes.list(ThemeStatus.OPEN, ThemeSort.SIZE, PageRequest.first())).items()
                .get(0);
        assertEquals(500, largest.size());
        assertEquals(new ThemeRow.Reach(1, 1, 1), largest.reach());
        assertEquals(Reason.Rule.TOO_FEW, largest.whyNot().rule());
        assertEquals(List.of(0L), node.list("select count(*) from observation where status in ('received', 'failed')",
                row -> row.getLong(1)));
        assertFoldEqualsRows();
    }

    @Test
    void a_held_note_is_read_by_the_engine_and_stays_out_of_the_pool_until_it_is_released() throws Exception {
        write(WORDING);
        node.run(() -> node.placement.sql().update("update observation set status = 'held' where text = ?", WORDING.get(3)));
        node.drain();
        assertEquals(Set.of(3), sizes(node));
        assertEquals(1, node.in(() -> node.pools.figures()).held());
        assertEquals(List.of(true), node.list("select embedding is not null from observation where status = 'held'",
                row -> row.getBoolean(1)), "so that nothing tells its author");
        node.run(() -> node.consolidation.consolidate());
        assertEquals(Set.of(3), sizes(node));
        assertEquals(Set.of(3), sizes(new Node(factory)));
        assertFoldEqualsRows();
        node.run(() -> node.placement.sql().update("update observation set status = 'received' where status = 'held'"));
        node.drain();
        assertEquals(Set.of(4), sizes(node));
        assertFoldEqualsRows();
    }

    @Test
    void curators_see_the_themes_with_their_reach_and_what_they_miss() throws Exception {
        write(WORDING);
        write(BILLING);
        node.drain();
        for (ThemeSort sort : ThemeSort.values()) {
            Page<ThemeRow> page = node.in(() -> node.themes.list(ThemeStatus.OPEN, sort, PageRequest.first()));
            assertEquals(2, page.total());
            assertEquals(2, page.items().size());
        }
        ThemeRow first = node.in(() -> node.themes.list(ThemeStatus.OPEN, ThemeSort.SIZE, PageRequest.first())).items().get(0);
        assertEquals(4, first.size());
        assertEquals(new ThemeRow.Reach(1, 1, 1), first.reach());
        assertEquals(new ThemeRow.Growth(4, 0), first.growth());
        assertEquals(new Reason(Reason.Rule.TOO_FEW, 4, 2, 0), first.whyNot());
        ThemeDetail detail = node.in(() -> node.themes.get(first.id()));
        assertEquals(List.of(new ThemeDetail.Week(LocalDate.of(2026, 11, 16), 4)), detail.weekly());
        assertEquals(List.of(new ThemeDetail.Count("homeowners", 4)), detail.lines());
        assertEquals("created", detail.history().get(0).kind());
        Page<ThemeNote> notes = node.in(() -> node.themes.openNotes(first.id(), new PageRequest(0, 3)));
        assertEquals(4, notes.total());
        assertEquals(first.id(), notes.items().get(0).theme().id());
        assertEquals(first.id(), notes.items().get(0).firstTheme().id());
        assertEquals(3, node.in(() -> node.themes.openNearest(first.id(), 5)).size());
        node.run(() -> node.curation.mute(first.id(), true));
        assertEquals(1, node.in(() -> node.themes.list(ThemeStatus.MUTED, ThemeSort.NEW, PageRequest.first())).total());
    }

    @Test
    void a_curator_reads_why_a_note_is_where_it_is_and_finds_it_by_word_and_by_meaning() throws Exception {
        write(WORDING);
        write(BILLING);
        node.drain();
        PooledNotes pooled = node.pooledNotes();
        UUID id = node.list("select public_id from observation where text like 'Double charge%'",
                row -> row.getObject(1, UUID.class)).get(0);
        PooledNotes.Why why = node.in(() -> pooled.openWhy(id));
        assertEquals(BILLING.get(2), why.note().text());
        assertEquals(6, why.nearest().size(), "all others");
        assertEquals(BILLING.subList(0, 2).stream().sorted().toList(),
                why.nearest().subList(0, 2).stream().map(near -> near.note().text()).sorted().toList());
        assertTrue(why.nearest().get(0).cosine() >= why.nearest().get(1).cosine());
        assertThrows(NotFound.class, () -> node.in(() -> pooled.openWhy(UUID.randomUUID())));
        assertEquals(List.of(BILLING.get(2)), node.in(() -> pooled.search("premium", 5)).stream()
                .map(one -> one.found().title().text()).toList(), "by word");
        assertEquals(BILLING.size(), node.in(() -> pooled.search("billed two times for the same invoice", 3)).stream()
                .filter(one -> BILLING.contains(one.found().title().text())).count(), "by meaning");
        assertEquals(List.of(), node.in(() -> pooled.search("zither", 5)));
    }

    @Test
    void the_figures_of_the_pool_follow_its_work() throws Exception {
        write(WORDING);
        assertEquals(4, node.in(() -> node.pools.figures()).waiting());
        node.drain();
        PoolFigures figures = node.in(() -> node.pools.figures());
        assertEquals(List.of(0L, 4L, 1L, 0L), List.of(figures.waiting(), figures.pooled(), figures.themes(), figures.failed()));
        node.run(() -> node.pools.consolidate());
        assertTrue(node.in(() -> node.pools.figures()).consolidating());
        node.consolidateBeside(() -> {
        });
        assertFalse(node.in(() -> node.pools.figures()).consolidating());
        assertTrue(node.in(() -> node.pools.check()).equal());
        node.run(() -> node.placement.sql().update("update theme_week set notes = notes + 1"));
        assertFalse(node.in(() -> node.pools.check()).equal());
    }

    private UUID themeOf(UUID note) {
        return node.list("select t.public_id from observation o join theme t on t.id = o.theme_id where o.public_id = ?",
                row -> row.getObject(1, UUID.class), note).get(0);
    }

    private void assertFoldEqualsRows() {
        assertEquals(List.of(), node.in(() -> new FoldRows(node.placement.sql()).differences()));
        assertTrue(node.in(() -> new FoldRows(node.placement.sql()).cells()) > 0);
    }

    private static Set<Integer> sizes(Node node) {
        Set<Integer> sizes = new java.util.HashSet<>();
        node.themes().values().forEach(notes -> sizes.add(notes.size()));
        return sizes;
    }

    private void write(List<String> texts) throws Exception {
        List<String> all = new ArrayList<>(texts);
        try (Connection connection = database.connect(); PreparedStatement insert = connection.prepareStatement("""
                insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated, redactions,
                    line, state, touchpoint, kind, observed_on, observed_week, received_at, quotable, status)
                values (nextval('tributary_seq'), random_uuid(), 1, ?, 3, 2, ?, false, '', 'homeowners', 'OH', 'renewal',
                    'complaint', date '2026-11-20', date '2026-11-16', current_timestamp, false, 'received')""")) {
            for (String text : all) {
                insert.setString(1, "c" + ++written);
                insert.setString(2, text);
                insert.executeUpdate();
            }
        }
    }
}
