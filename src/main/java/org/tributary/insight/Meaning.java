package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tributary.platform.Refused;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.Vectors;

/** Compares texts by meaning. Vectors of another version of the model are like nothing. */
@ApplicationScoped
class Meaning {

    @Inject
    Model model;

    @Inject
    RecentEmbeddings recent;

    /** A text as a vector, and the version it belongs to. */
    record Vector(float[] numbers, String version) {

        byte[] bytes() {
            return Vectors.toBytes(numbers);
        }

        /** The cosine, from −1 to 1; 0 where the versions differ. */
        double likeness(byte[] other, String otherVersion) {
            return version.equals(otherVersion) && other.length > 0 ? Vectors.cosine(numbers, Vectors.fromBytes(other)) : 0;
        }
    }

    /** Whether texts can be compared by meaning at all. */
    boolean isThere() {
        return model.load();
    }

    /** @throws Refused where the language model is not there */
    void mustBeThere() {
        if (!isThere()) {
            throw new Refused("insight.error.noModel");
        }
    }

    Vector of(String text) {
        Embedder embedder = model.embedder();
        return new Vector(embedder.embed(text).vector(), embedder.version());
    }

    /** The same for a text that comes up again and again. */
    Vector ofRecent(String text) {
        Embedder embedder = model.embedder();
        return new Vector(recent.of(text, embedder).vector(), embedder.version());
    }
}
