package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.observation.Observation;
import org.tributary.observation.ObservationWithdrawn;
import org.tributary.platform.BaseEntity;
import org.tributary.platform.Refused;

/**
 * Ten thousand random acts, by the product's own ways, on two nodes in turn; every folded count is then what the rows give, and what
 * either node has in memory is what the rows say. {@code -Dtributary.test.acts} and {@code -Dtributary.test.seed} ask for others.
 */
class RandomActsTest {

    private static final int ACTS = Integer.getInteger("tributary.test.acts", 10_000);
    private static final long SEED = Long.getLong("tributary.test.seed", 20_261_122);
    private static final int MATTERS = 100;
    private static final int CHECK_EVERY = 500;
    private static final int TURN = 250;
    private static final int ACTS_MEANWHILE = 40;
    private static final String OF_POOL = "status in ('pooled', 'unthemed')";

    private final Random random = new Random(SEED);
    private final Map<String, Integer> done = new TreeMap<>();
    private EntityManagerFactory factory;
    private Node node;
    private MadeUpNotes notes;

    @Test
    void ten_thousand_acts_leave_every_count_as_the_rows_give_it() throws Exception {
        EmptyDatabase database = EmptyDatabase.named("acts" + UUID.randomUUID());
        factory = PlainPersistence.on(database.url(), Theme.class, BaseEntity.class, Observation.class);
        List<Node> nodes = List.of(new Node(factory), new Node(factory));
        node = nodes.get(0);
        notes = new MadeUpNotes(node, MATTERS, SEED);
        int act = 0;
        try {
            while (act < ACTS) {
                node = nodes.get(act / TURN % nodes.size());
                act();
                if (++act % CHECK_EVERY == 0) {
                    consolidate(nodes);
                    check();
                }
            }
            poolAll();
            check();
            for (Node one : nodes) {
                assertEquals(new Node(factory).themes(), one.themes());
            }
            List.of("submit", "withdraw", "move", "merge", "split", "undo")
                    .forEach(kind -> assertTrue(done.getOrDefault(kind, 0) > ACTS / 50, done.toString()));
            node.run(() -> node.placement.sql().update("""
                    update theme_week set notes = notes + 1 where theme_id = (select max(theme_id) from theme_week)"""));
            assertFalse(node.in(() -> node.pools.check()).equal(), "a wrong count is seen");
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("seed " + SEED + ", after " + act + " acts " + done, failure);
        } finally {
            factory.close();
        }
    }

    /** Every second consolidation goes on while other acts happen, on its own node and on the other one. */
    private void consolidate(List<Node> nodes) {
        Node one = node;
        if (done.merge("consolidate", 1, Integer::sum) % 2 == 0) {
            one.run(() -> one.consolidation.consolidate());
            return;
        }
        one.run(() -> one.consolidation.wantSince(Instant.now()));
        one.consolidateBeside(() -> {
            for (int i = 0; i < ACTS_MEANWHILE; i++) {
                node = nodes.get(i / (ACTS_MEANWHILE / 2));
                act();
            }
            node = one;
        });
    }

    private void act() {
        int lot = random.nextInt(100);
        try {
            String kind = lot < 44
                    ? submit()
                    : lot < 80 ? withdraw() : lot < 86 ? move() : lot < 90 ? merge() : lot < 95 ? split() : undo();
            done.merge(kind, 1, Integer::sum);
        } catch (Refused refused) {
            done.merge("refused", 1, Integer::sum);
        }
    }

    private String submit() {
        notes.write(random.nextInt(MATTERS));
        if (random.nextInt(3) == 0) {
            poolAll();
        }
        return "submit";
    }

    private void poolAll() {
        while (node.in(() -> node.pooling.poolSome(16)) > 0) {
            // The next ones.
        }
    }

    /** The way of {@code Observations.withdraw}: first the pool, then the row. */
    private String withdraw() {
        List<Long> all = keys("select id from observation where status <> 'withdrawn' order by id");
        if (!all.isEmpty()) {
            long note = any(all);
            node.run(() -> {
                node.withdrawal.take(new ObservationWithdrawn(note));
                node.entityManager.find(Observation.class, note).withdraw(Instant.EPOCH);
            });
        }
        return all.isEmpty() ? "nothing" : "withdraw";
    }

    private String move() {
        List<UUID> all = ids("select public_id from observation where " + OF_POOL + " order by id");
        List<UUID> themes = themes();
        if (themes.isEmpty()) {
            return "nothing";
        }
        node.run(() -> node.curation.move(any(themes), some(all, 1 + random.nextInt(3))));
        return "move";
    }

    private String merge() {
        List<UUID> themes = themes();
        if (themes.size() < MATTERS / 2) {
            return split();
        }
        UUID into = any(themes);
        themes.remove(into);
        node.in(() -> node.curation.merge(into, some(themes, 1 + random.nextInt(2))));
        return "merge";
    }

    private String split() {
        List<UUID> themes = themes();
        if (themes.isEmpty()) {
            return "nothing";
        }
        UUID theme = any(themes);
        List<UUID> members = node.list("""
                select o.public_id from observation o join theme t on t.id = o.theme_id where t.public_id = ? order by o.id""",
                row -> row.getObject(1, UUID.class), theme);
        node.in(() -> node.curation.split(theme, some(members, 1 + random.nextInt(members.size()))));
        return "split";
    }

    /** The latest act on any theme that ever was, also on one that went into another since. */
    private String undo() {
        List<UUID> touched = ids("""
                select t.public_id from theme t where t.id in (select a.theme_id from theme_act a where a.undone_at is null)
                    or t.id in (select a.other_theme_id from theme_act a where a.undone_at is null) order by t.id""");
        if (touched.isEmpty()) {
            return "nothing";
        }
        node.run(() -> node.curation.undo(any(touched)));
        return "undo";
    }

    private void check() {
        Pools.Checked checked = node.in(() -> node.pools.check());
        assertEquals(List.of(), checked.differences());
        assertTrue(checked.cells() > 0);
        Map<Long, List<Long>> rows = new TreeMap<>();
        node.list("select id, theme_id from observation where theme_id is not null order by pool_position",
                row -> rows.computeIfAbsent(row.getLong(2), theme -> new ArrayList<>()).add(row.getLong(1)));
        assertEquals(rows, node.themes());
        assertEquals(List.of(), keys("""
                select t.id from theme t where t.status in ('merged', 'ended')
                    and exists (select 1 from observation o where o.theme_id = t.id)"""), "ended themes with notes");
        assertEquals(List.of(), keys("""
                select t.id from theme t where t.status = 'merged'
                    and not exists (select 1 from theme i where i.id = t.merged_into)"""), "merged into nothing");
    }

    /** Open themes with notes. */
    private List<UUID> themes() {
        return new ArrayList<>(ids("""
                select t.public_id from theme t where t.status = 'open'
                    and exists (select 1 from observation o where o.theme_id = t.id) order by t.id"""));
    }

    private List<Long> keys(String sql) {
        return node.list(sql, row -> row.getLong(1));
    }

    private List<UUID> ids(String sql) {
        return node.list(sql, row -> row.getObject(1, UUID.class));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all, int count) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
