package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.ReadOnce;
import org.tributary.platform.SearchWords;
import org.tributary.pooling.ModelUnavailable;

/** Turns what somebody typed into what they look for. The text is neither kept nor logged. */
@ApplicationScoped
public class Seeking {

    private static final Logger LOG = Logger.getLogger(Seeking.class.getName());

    @Inject
    Meaning meaning;

    private record SoughtFor(String query) {
    }

    /** Where the model is not there, by word only. */
    public Sought of(String query) {
        return ReadOnce.of(new SoughtFor(query), () -> read(query));
    }

    private Sought read(String query) {
        SearchWords words = SearchWords.of(query);
        return new Sought(words, words.isEmpty() ? null : vector(SearchWords.withoutMasked(query)), meaning);
    }

    private Meaning.@Nullable Vector vector(String query) {
        try {
            return meaning.of(query);
        } catch (ModelUnavailable missing) {
            LOG.log(Level.FINE, "Searching by word only: {0}", missing.getMessage());
            return null;
        }
    }
}
