package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;

/**
 * What a curator did is obeyed over ten consolidations while notes on every matter come in, and what was undone is the machine's
 * again. Every second consolidation is another node's. Matter m has the notes m, m + 5, m + 10 … and its own theme.
 */
class TenConsolidationsTest {

    private static final int MATTERS = 5;
    private static final int OF_EACH = 20;
    private static final int ROUNDS = 10;

    private EntityManagerFactory factory;
    private Node node;
    private MadeUpNotes notes;
    private List<Long> written;

    @BeforeEach
    void five_matters_of_twenty_notes() throws Exception {
        factory = PlainPersistence.on(EmptyDatabase.named("ten" + UUID.randomUUID()).url(), Theme.class);
        node = new Node(factory);
        notes = new MadeUpNotes(node, MATTERS, 5);
        notes.pool(OF_EACH, node);
        consolidate(node);
        written = node.list("select id from observation order by id", row -> row.getLong(1));
        assertEquals(MATTERS, node.themes().size());
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), node.in(() -> node.pools.check()).differences());
        factory.close();
    }

    @Test
    void a_merge() {
        UUID into = theme(0);
        UUID gone = theme(1);
        node.in(() -> node.curation.merge(into, List.of(gone)));
        goOn();
        assertEquals(Map.of(into, 2 * (OF_EACH + ROUNDS)), sizes(0, 1), "and new notes join");
        assertEquals("merged", status(gone));
        assertEquals(MATTERS - 1, node.themes().size());
    }

    @Test
    void a_merge_undone() {
        UUID into = theme(0);
        UUID gone = theme(1);
        node.in(() -> node.curation.merge(into, List.of(gone)));
        consolidate(node);
        node.run(() -> node.curation.undo(into));
        goOn();
        assertEquals(Map.of(into, OF_EACH + ROUNDS), sizes(0));
        assertEquals(Map.of(gone, OF_EACH + ROUNDS), sizes(1));
        assertEquals("open", status(gone));
    }

    @Test
    void a_split() {
        UUID old = theme(2);
        List<Long> half = ofMatter(2).limit(OF_EACH / 2).toList();
        UUID made = split(old, half);
        goOn();
        ofMatter(2).forEach(note -> assertEquals(half.contains(note) ? made : old, themeOf(note)));
        assertEquals(MATTERS + 1, node.themes().size());
    }

    @Test
    void a_split_undone() {
        UUID old = theme(2);
        UUID made = split(old, ofMatter(2).limit(OF_EACH / 2).toList());
        consolidate(node);
        node.run(() -> node.curation.undo(made));
        goOn();
        assertEquals(Map.of(old, OF_EACH + ROUNDS), sizes(2));
        assertEquals("merged", status(made));
    }

    @Test
    void a_move() {
        UUID into = theme(4);
        List<Long> moved = ofMatter(3).limit(3).toList();
        UUID from = theme(3);
        move(into, moved);
        goOn();
        ofMatter(3).forEach(note -> assertEquals(moved.contains(note) ? into : from, themeOf(note)));
        assertEquals(MATTERS, node.themes().size());
    }

    @Test
    void a_move_undone() {
        UUID into = theme(4);
        UUID from = theme(3);
        move(into, ofMatter(3).limit(3).toList());
        consolidate(node);
        node.run(() -> node.curation.undo(into));
        goOn();
        assertEquals(Map.of(from, OF_EACH + ROUNDS), sizes(3));
        assertEquals(List.of(0L), node.list("select count(*) from observation where pinned", row -> row.getLong(1)));
    }

    @Test
    void a_name_also_where_the_machine_would_give_the_theme_up() {
        UUID small = halved(0);
        node.run(() -> node.curation.rename(small, "Hail on old roofs"));
        goOn();
        assertEquals(small, themeOf(ofMatter(0).toList().get(OF_EACH - 1)));
        assertEquals("Hail on old roofs open", titleAndStatus(small));
        node.run(() -> node.curation.undo(small));
        goOn();
        assertEquals(List.of(OF_EACH + 2 * ROUNDS), List.copyOf(sizes(0).values()), "undone, the halves are one again");
        assertNotEquals("Hail on old roofs", titleAndStatus(small).split(" merged")[0]);
    }

    @Test
    void a_muted_theme_also_where_the_machine_would_give_it_up() {
        UUID small = halved(0);
        node.run(() -> node.curation.mute(small, true));
        goOn();
        assertEquals(small, themeOf(ofMatter(0).toList().get(OF_EACH - 1)));
        assertEquals("muted", status(small));
        node.run(() -> node.curation.undo(small));
        assertEquals("open", status(small));
        goOn();
        assertEquals(List.of(OF_EACH + 2 * ROUNDS), List.copyOf(sizes(0).values()), "undone, the halves are one again");
    }

    @Test
    void an_undo_of_what_went_into_another_theme_since_goes_there_too() {
        UUID last = theme(2);
        UUID middle = theme(1);
        UUID first = theme(0);
        List<Long> moved = ofMatter(1).limit(3).toList();
        move(first, moved);
        node.in(() -> node.curation.merge(last, List.of(middle)));
        node.run(() -> node.curation.undo(first));
        moved.forEach(note -> assertEquals(last, themeOf(note), "the theme they came from is part of that one"));
        goOn();
        assertEquals(MATTERS - 1, node.themes().size());
        node.run(() -> node.curation.undo(last));
        assertEquals("open", status(middle));
        goOn();
        assertEquals(Map.of(middle, OF_EACH + 2 * ROUNDS), sizes(1));
    }

    private void goOn() {
        Node other = new Node(factory);
        for (int round = 0; round < ROUNDS; round++) {
            Node one = round % 2 == 0 ? node : other;
            if (round % 4 < 2) {
                notes.pool(1, one);
                consolidate(one);
            } else {
                Node elsewhere = one == node ? other : node;
                one.run(() -> one.consolidation.wantSince(Instant.now()));
                one.consolidateBeside(() -> notes.pool(1, elsewhere));
            }
        }
    }

    private static void consolidate(Node node) {
        node.run(() -> node.consolidation.consolidate());
    }

    /** Two fifths of a matter's notes as a theme of their own, as if the machine had seen two matters. */
    private UUID halved(int matter) {
        List<Long> part = ofMatter(matter).skip(OF_EACH * 3 / 5).toList();
        UUID made = split(theme(matter), part);
        node.run(() -> {
            Sql sql = node.placement.sql();
            sql.update("delete from theme_act_note");
            sql.update("delete from theme_act");
            sql.update("update observation set pinned = false");
            PoolRows rows = new PoolRows(sql);
            PoolStatus status = rows.lock();
            rows.write(status.nextEpoch(status.nextTheme()));
        });
        return made;
    }

    private UUID split(UUID theme, List<Long> part) {
        List<UUID> ids = ids(part);
        return node.in(() -> node.curation.split(theme, ids));
    }

    private void move(UUID into, List<Long> moved) {
        List<UUID> ids = ids(moved);
        node.run(() -> node.curation.move(into, ids));
    }

    private Stream<Long> ofMatter(int matter) {
        return Stream.iterate(matter, note -> note + MATTERS).limit(OF_EACH).map(note -> written.get(note));
    }

    private UUID theme(int matter) {
        return themeOf(written.get(matter));
    }

    private UUID themeOf(long note) {
        return node.list("select t.public_id from observation o join theme t on t.id = o.theme_id where o.id = ?",
                row -> row.getObject(1, UUID.class), note).get(0);
    }

    private List<UUID> ids(List<Long> keys) {
        return node.list(Sql.in("select public_id from observation where id in (%s)", keys),
                row -> row.getObject(1, UUID.class), keys);
    }

    private String status(UUID theme) {
        return node.list("select status from theme where public_id = ?", row -> row.getString(1), theme).get(0);
    }

    private String titleAndStatus(UUID theme) {
        return node.list("select title, status from theme where public_id = ?",
                row -> row.getString(1) + " " + row.getString(2), theme).get(0);
    }

    /** The themes of all notes on these matters, with how many of them each has. */
    private Map<UUID, Integer> sizes(int... matters) {
        Map<UUID, Integer> sizes = new java.util.HashMap<>();
        for (int matter : matters) {
            node.list("select t.public_id from observation o join theme t on t.id = o.theme_id where o.text = ?",
                    row -> row.getObject(1, UUID.class), MadeUpNotes.text(matter))
                    .forEach(theme -> sizes.merge(theme, 1, Integer::sum));
        }
        return sizes;
    }
}
