package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.fixtures.BothDatabases;
import org.tributary.fixtures.StandingClock;
import org.tributary.observation.ObservationWithdrawn;

/** A consolidation in its steps, while notes come in, curators act, other nodes do the same or a node dies. */
class ConsolidationBesideTest {

    private static final int MATTERS = 5;
    private static final int OF_EACH = 12;

    private final StandingClock clock = new StandingClock("2026-11-21T12:00:00Z");
    private EntityManagerFactory factory;
    private Node node;
    private Node other;
    private MadeUpNotes notes;

    private void open(BothDatabases kind) {
        factory = kind.persistence(kind.create(), Theme.class);
        node = onDatabase();
        other = onDatabase();
        notes = new MadeUpNotes(node, MATTERS, 5);
        notes.pool(OF_EACH, node);
    }

    private Node onDatabase() {
        Node made = new Node(factory);
        made.consolidation.clock = clock;
        return made;
    }

    private ConsolidationRound begin(Node one) {
        one.run(() -> one.consolidation.wantSince(Instant.MAX));
        return one.in(one.consolidation::begin).orElseThrow();
    }

    private boolean apply(Node one, ConsolidationRound round) {
        return one.in(() -> one.consolidation.apply(round));
    }

    private PoolStatus.Rounds rounds() {
        return node.in(() -> new PoolRows(node.placement.sql()).status()).rounds();
    }

    private void close() {
        assertEquals(List.of(), node.in(() -> node.pools.check()).differences());
        assertEquals(node.themes(), other.themes());
        assertEquals(node.themes(), new Node(factory).themes());
        factory.close();
    }

    @ParameterizedTest
    @EnumSource
    void one_node_consolidates_and_the_other_goes_on_placing(BothDatabases kind) {
        open(kind);
        ConsolidationRound round = begin(node);
        assertEquals(Optional.empty(), other.in(other.consolidation::begin), "it is in hand");
        assertFalse(other.in(other.consolidation::isWanted));
        assertTrue(node.in(() -> node.pools.figures()).consolidating());
        notes.pool(1, other);
        round.regroup();
        notes.pool(1, other);
        assertTrue(apply(node, round));
        notes.pool(1, other);
        node.tell(round);
        assertFalse(node.in(() -> node.pools.figures()).consolidating());
        assertEquals(MATTERS, node.themes().size());
        node.themes().values().forEach(members -> assertEquals(OF_EACH + 3, members.size()));
        assertEquals(List.of(3L * MATTERS), node.list("select since_consolidation from pool_state", row -> row.getLong(1)),
                "they count for the next one");
        close();
    }

    @Test
    void a_wish_while_one_is_under_way_is_for_the_next_one() {
        open(BothDatabases.H2);
        ConsolidationRound round = begin(node);
        round.regroup();
        other.run(() -> other.pools.consolidate());
        assertTrue(apply(node, round));
        node.tell(round);
        assertTrue(rounds().wanted());
        other.consolidateBeside(() -> {
        });
        assertFalse(rounds().isUnderWay());
        close();
    }

    @Test
    void what_a_curator_does_meanwhile_wins_and_a_withdrawn_note_stays_away() {
        open(BothDatabases.H2);
        List<Long> matter = node.list("select id from observation where text = ? order by id", row -> row.getLong(1),
                MadeUpNotes.text(0));
        List<UUID> half = node.list(Sql.in("select public_id from observation where id in (%s)", matter.subList(0, 6)),
                row -> row.getObject(1, UUID.class), matter.subList(0, 6));
        UUID theme = node.list("select t.public_id from theme t join observation o on o.theme_id = t.id where o.id = ?",
                row -> row.getObject(1, UUID.class), matter.get(0)).get(0);
        ConsolidationRound round = begin(node);
        round.regroup();
        UUID made = other.in(() -> other.curation.split(theme, half));
        other.run(() -> other.withdrawal.take(new ObservationWithdrawn(matter.get(7))));
        assertTrue(apply(node, round));
        other.run(() -> other.curation.rename(made, "Hail"));
        node.tell(round);
        assertEquals(List.of("Hail"), node.list("select title from theme where public_id = ?", row -> row.getString(1), made));
        assertEquals(List.of(6L, 5L), node.list("""
                select count(*) from observation o join theme t on t.id = o.theme_id
                where o.text = ? and o.status = 'pooled' and o.embedding is not null group by t.id order by t.id desc""",
                row -> row.getLong(1), MadeUpNotes.text(0)));
        close();
    }

    @Test
    void words_that_somebody_changed_the_pool_under_are_looked_for_anew() {
        open(BothDatabases.H2);
        ConsolidationRound round = begin(node);
        round.regroup();
        apply(node, round);
        round.catchUp();
        round.look(node.placement.labels(node.in(() -> node.consolidation.texts(round))));
        long note = node.list("select min(id) from observation", row -> row.getLong(1)).get(0);
        other.run(() -> other.withdrawal.take(new ObservationWithdrawn(note)));
        assertFalse(node.in(() -> node.consolidation.tell(round, false)));
        round.catchUp();
        assertFalse(node.in(() -> node.consolidation.texts(round)).isEmpty());
        assertTrue(node.in(() -> node.consolidation.tell(round, true)));
        node.run(() -> node.consolidation.finish(round));
        assertEquals(MATTERS * OF_EACH - 1, round.copy().size());
        close();
    }

    @Test
    void a_node_that_dies_in_the_middle_leaves_nothing_half_done_and_another_one_goes_on() {
        open(BothDatabases.H2);
        var before = node.themes();
        begin(other).regroup();
        assertEquals(before, node.themes());
        assertEquals(Optional.empty(), node.in(node.consolidation::begin));
        clock.at(Instant.parse("2026-11-21T12:06:00Z"));
        ConsolidationRound round = node.in(node.consolidation::begin).orElseThrow();
        assertTrue(round.isOfNotes());
        round.regroup();
        assertTrue(apply(node, round));
        assertEquals(List.of(), node.list("select id from theme where title = ''", row -> row.getLong(1)), "all have words");
        clock.at(Instant.parse("2026-11-21T12:12:00Z"));
        ConsolidationRound words = other.in(other.consolidation::begin).orElseThrow();
        assertFalse(words.isOfNotes(), "the notes are moved");
        other.tell(words);
        assertFalse(rounds().isUnderWay());
        close();
    }

    @Test
    void of_two_that_overtake_each_other_one_moves_the_notes() {
        open(BothDatabases.H2);
        ConsolidationRound late = begin(node);
        late.regroup();
        clock.at(Instant.parse("2026-11-21T12:06:00Z"));
        ConsolidationRound early = other.in(other.consolidation::begin).orElseThrow();
        early.regroup();
        assertTrue(apply(other, early));
        other.tell(early);
        assertFalse(apply(node, late));
        assertFalse(rounds().isUnderWay());
        close();
    }

    @Test
    void one_that_fails_is_tried_again() {
        open(BothDatabases.H2);
        begin(node);
        node.run(() -> node.consolidation.abandon());
        assertTrue(other.in(other.consolidation::isWanted));
        other.consolidateBeside(() -> {
        });
        assertFalse(rounds().isUnderWay());
        close();
    }
}
