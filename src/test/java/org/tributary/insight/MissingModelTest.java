package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.fixtures.EmptyDatabase;
import org.tributary.fixtures.PlainPersistence;
import org.tributary.platform.Readiness;
import org.tributary.platform.Refused;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.ModelUnavailable;

/** Without its language model a node is not ready and says why; notes wait for one that has it. Taking a note asks for no model. */
class MissingModelTest {

    private static final String SENTENCE = "The file x of the language model is missing.";

    private final Model missing = new Model() {
        @Override
        Embedder read() {
            throw new ModelUnavailable(SENTENCE);
        }
    };

    MissingModelTest() {
        missing.readiness = new Readiness();
        missing.readiness.done("start");
    }

    @Test
    void the_node_is_not_ready_and_tells_why_in_one_sentence() {
        assertTrue(missing.readiness.isReady());
        assertEquals("", missing.readiness.why());
        missing.await();
        assertFalse(missing.load());
        assertFalse(missing.readiness.isReady());
        assertEquals(SENTENCE + " Notes are taken, and pooled when the portal starts with it.", missing.readiness.why());
    }

    @Test
    void notes_wait_for_their_theme_until_a_node_has_the_model() throws Exception {
        EntityManagerFactory factory = PlainPersistence.on(EmptyDatabase.named("model" + UUID.randomUUID()).url(), Theme.class);
        Node without = new Node(factory);
        MadeUpNotes notes = new MadeUpNotes(without, 1, 3);
        without.embedding.model = missing;
        without.pooling.model = missing;
        for (int i = 0; i < 3; i++) {
            notes.write(0);
        }
        without.run(() -> without.placement.sql().update("update observation set embedding = null, embedding_version = null"));
        without.drain();
        assertEquals(List.of("received 0", "received 0", "received 0"), told(without));
        assertEquals(3, without.in(() -> without.pools.figures()).waiting());
        Node with = new Node(factory);
        with.drain();
        assertEquals(List.of("pooled 0", "pooled 0", "pooled 0"), told(with));
        assertTrue(with.in(() -> with.pools.check()).equal());
        factory.close();
    }

    private static List<String> told(Node node) {
        return node.list("select status, embed_attempts from observation",
                row -> row.getString(1) + " " + row.getInt(2));
    }

    @Test
    void nothing_is_similar_and_nothing_can_be_published() {
        SimilarInsights similar = new SimilarInsights();
        similar.meaning = new Meaning();
        similar.meaning.model = missing;
        assertEquals(List.of(), similar.find("The deductible on the renewal letter confuses people", null, null));
        assertEquals("insight.error.noModel", assertThrows(Refused.class, similar.meaning::mustBeThere).key());
    }
}
