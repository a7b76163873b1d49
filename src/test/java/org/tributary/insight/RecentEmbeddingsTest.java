package org.tributary.insight;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.tributary.pooling.Embedder;

class RecentEmbeddingsTest {

    private final Meaning meaning = WithModel.meaning();
    private final RecentEmbeddings recent = meaning.recent;
    private final Embedder embedder = meaning.model.embedder();

    @Test
    void a_text_begun_ahead_is_embedded_once() {
        recent.model = meaning.model;
        List<Runnable> begun = new ArrayList<>();
        recent.ahead("The deductible was misread.", begun::add);
        begun.forEach(Runnable::run);
        assertTrue(recent.awaitThoseAhead());
        assertSame(recent.of("The deductible was misread.", embedder), recent.of("The deductible was misread.", embedder));
        assertFalse(recent.awaitThoseAhead());
    }

    @Test
    void whoever_asks_meanwhile_waits_for_the_one_who_embeds() throws Exception {
        recent.model = meaning.model;
        recent.ahead("Two payments were taken.", Runnable::run);
        var others = new ArrayList<Object>();
        var thread = new Thread(() -> others.add(recent.of("Two payments were taken.", embedder)));
        thread.start();
        Object own = recent.of("Two payments were taken.", embedder);
        thread.join();
        assertSame(own, others.get(0));
    }

    @Test
    void where_no_thread_is_free_the_text_waits_for_its_turn() {
        recent.model = meaning.model;
        recent.ahead("The roof is new.", task -> {
            throw new RejectedExecutionException("no thread is free");
        });
        assertFalse(recent.awaitThoseAhead());
        assertNotNull(recent.of("The roof is new.", embedder));
    }
}
