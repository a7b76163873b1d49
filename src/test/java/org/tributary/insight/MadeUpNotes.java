package org.tributary.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.tributary.pooling.Vectors;

/**
 * Notes with made-up vectors, embedded already: two of one matter have a cosine of about 0.6, others of about 0. Their vectors are
 * short, because the engine asks for no length and a test has little time. Written by 30 agents of ten agencies of five groups.
 */
final class MadeUpNotes {

    private static final int DIMENSIONS = 48;
    private static final int AGENTS = 30;
    private static final int AGENCIES = 10;
    private static final int GROUPS = 5;
    private static final double LIKENESS = 0.78;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final List<String> LINES = List.of("homeowners", "personal_auto", "life");
    private static final List<String> STATES = List.of("OH", "TX");

    private final Node node;
    private final Random random;
    private final String version;
    private final double[][] centres;
    private int written;

    MadeUpNotes(Node node, int matters, long seed) {
        this.node = node;
        random = new Random(seed);
        version = node.embedding.model.embedder().version();
        centres = new double[matters][];
        for (int i = 0; i < matters; i++) {
            centres[i] = direction();
        }
        people();
    }

    private void people() {
        node.run(() -> {
            Sql sql = node.placement.sql();
            for (int i = 1; i <= GROUPS; i++) {
                sql.update("insert into owner_group values (?, ?, 1, ?)", (long) i, UUID.randomUUID(), "g" + i);
            }
            for (int i = 1; i <= AGENCIES; i++) {
                sql.update("insert into agency values (?, ?, 1, ?, 'standard', ?, '')", 100L + i, UUID.randomUUID(), "a" + i,
                        1L + i % GROUPS);
            }
            for (int i = 1; i <= AGENTS; i++) {
                sql.update("""
                        insert into person (id, public_id, version, username, name, roles, password_hash, enabled, counted,
                            language, theme, current_membership_id, created_at)
                        values (?, ?, 1, ?, 'P', 'agent', null, true, true, 'en', '', null, current_timestamp)""",
                        (long) i, UUID.randomUUID(), "p" + i);
            }
        });
    }

    private double[] direction() {
        double[] direction = new double[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            direction[i] = random.nextGaussian();
        }
        return scaled(direction);
    }

    private static double[] scaled(double[] vector) {
        double square = 0;
        for (double value : vector) {
            square += value * value;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= Math.sqrt(square);
        }
        return vector;
    }

    private byte[] vectorOn(int matter) {
        double[] own = direction();
        for (int i = 0; i < DIMENSIONS; i++) {
            own[i] = LIKENESS * centres[matter][i] + Math.sqrt(1 - LIKENESS * LIKENESS) * own[i];
        }
        scaled(own);
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) own[i];
        }
        return Vectors.toBytes(vector);
    }

    /** The words of every note on a matter. */
    static String text(int matter) {
        return "Matter " + matter + " once more";
    }

    /** A new note on a matter, which waits for its place in the pool. @return its key */
    long write(int matter) {
        long agent = 1 + random.nextInt(AGENTS);
        Instant received = Instant.parse("2026-11-16T12:00:00Z").plusSeconds(++written);
        int number = written;
        return node.in(() -> {
            Sql sql = node.placement.sql();
            long key = sql.list("select nextval('tributary_seq')", row -> row.getLong(1)).get(0);
            sql.update("""
                    insert into observation (id, public_id, version, client_id, author_id, agency_id, text, truncated,
                        redactions, line, state, touchpoint, kind, observed_on, observed_week, received_at, quotable, status,
                        language, embedding, embedding_version)
                    values (?, ?, 1, ?, ?, ?, ?, false, '', ?, ?, 'renewal', 'need', ?, ?, ?, false, 'received', 'en', ?, ?)""",
                    key, UUID.randomUUID(), "c" + number, agent, 101 + agent % AGENCIES, text(matter),
                    LINES.get(random.nextInt(LINES.size())), STATES.get(random.nextInt(STATES.size())), MONDAY,
                    MONDAY.minusWeeks(random.nextInt(8)), received, vectorOn(matter), version);
            return key;
        });
    }

    /** So many notes on each matter, one after the other, and then all of them into the pool. */
    void pool(int ofEach, Node by) {
        for (int i = 0; i < ofEach; i++) {
            for (int matter = 0; matter < centres.length; matter++) {
                write(matter);
            }
        }
        while (by.in(() -> by.pooling.poolSome(64)) > 0) {
            // The next ones.
        }
    }
}
