package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Embedding;

/**
 * The vectors of the texts embedded last: the same text has the same vector, and imports, templates and the passages of a search repeat themselves. It
 * knows texts by their digest only, so that a withdrawn one does not live on here.
 */
@ApplicationScoped
class RecentEmbeddings {

    private static final int MOST = 5000;

    private final Map<String, Embedding> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > MOST;
        }
    });

    /** @throws org.tributary.pooling.ModelUnavailable when the model fails on it */
    Embedding of(String text, Embedder embedder) {
        String digest = embedder.version() + digest(text);
        Embedding embedding = known.get(digest);
        if (embedding == null) {
            embedding = embedder.embed(text);
            known.put(digest, embedding);
        }
        return embedding;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
