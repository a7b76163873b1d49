package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Embedding;

/**
 * The vectors of the texts embedded last: the same text has the same vector, and imports, templates and the passages of a search repeat themselves. It
 * knows texts by their digest only, so that a withdrawn one does not live on here. Whoever asks for a text that another thread is
 * embedding waits for that one.
 */
@ApplicationScoped
class RecentEmbeddings {

    private static final Logger LOG = Logger.getLogger(RecentEmbeddings.class.getName());
    private static final int MOST = 5000;
    private static final int PATIENCE_SECONDS = 2;

    @Inject
    Model model;

    private final Map<String, CompletableFuture<Embedding>> known = Collections
            .synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Embedding>> eldest) {
                    return size() > MOST;
                }
            });

    private final Queue<CompletableFuture<?>> ahead = new ConcurrentLinkedQueue<>();

    /** Begins with a text that will be asked for in a moment, unless no thread is free. What fails here fails again where it is asked for. */
    void ahead(String text, Executor executor) {
        if (model.load()) {
            try {
                ahead.add(CompletableFuture.runAsync(() -> of(text, model.embedder()), executor).exceptionally(failed -> null)
                        .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (RejectedExecutionException busy) {
                LOG.log(Level.FINE, "No thread embeds ahead; the text waits for its turn", busy);
            }
        }
    }

    /** Waits for the texts that were begun ahead. @return whether there were any since the last time */
    boolean awaitThoseAhead() {
        boolean any = false;
        for (CompletableFuture<?> one = ahead.poll(); one != null; one = ahead.poll()) {
            one.join();
            any = true;
        }
        return any;
    }

    /** @throws org.tributary.pooling.ModelUnavailable when the model fails on it */
    Embedding of(String text, Embedder embedder) {
        String digest = embedder.version() + digest(text);
        CompletableFuture<Embedding> mine = new CompletableFuture<>();
        @Nullable
        CompletableFuture<Embedding> others = known.putIfAbsent(digest, mine);
        return others == null ? embed(text, embedder, digest, mine) : joined(others);
    }

    private Embedding embed(String text, Embedder embedder, String digest, CompletableFuture<Embedding> mine) {
        try {
            Embedding embedding = embedder.embed(text);
            mine.complete(embedding);
            return embedding;
        } catch (RuntimeException | Error failed) {
            // The next one tries for itself.
            known.remove(digest, mine);
            mine.completeExceptionally(failed);
            throw failed;
        }
    }

    private static Embedding joined(CompletableFuture<Embedding> others) {
        try {
            return others.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
