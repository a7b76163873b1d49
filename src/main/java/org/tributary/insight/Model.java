package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Readiness;
import org.tributary.pooling.Embedder;
import org.tributary.pooling.ModelUnavailable;

/** The language model, loaded once. Without it notes are taken but not pooled, and the node does not say that it is ready. */
@ApplicationScoped
public class Model {

    private static final Logger LOG = Logger.getLogger(Model.class.getName());
    private static final String PART = "model";

    @Inject
    Readiness readiness;

    private @Nullable Embedder embedder;
    private boolean missing;

    /** From now on the node is ready only with the model. */
    public void await() {
        readiness.await(PART);
    }

    /** Loads the model if it was not tried before. @return whether it is there */
    public synchronized boolean load() {
        if (embedder == null && !missing) {
            try {
                embedder = read();
                readiness.done(PART);
            } catch (ModelUnavailable unavailable) {
                missing = true;
                String why = unavailable.getMessage() + " Notes are taken, and pooled when the portal starts with it.";
                readiness.fail(PART, why);
                LOG.log(Level.SEVERE, why);
            }
        }
        return embedder != null;
    }

    Embedder read() {
        return new Embedder();
    }

    /** @throws ModelUnavailable where it could not be loaded */
    @Produces
    public Embedder embedder() {
        load();
        Embedder loaded = embedder;
        if (loaded == null) {
            throw new ModelUnavailable("The language model is not there");
        }
        return loaded;
    }
}
