package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tributary.pooling.Language;
import org.tributary.pooling.ModelUnavailable;
import org.tributary.pooling.Sentiment;
import org.tributary.pooling.Vectors;

/** Judges how notes sound from the vectors that stand in their rows. Inside the caller's transaction, no door. */
@ApplicationScoped
class Moods {

    private static final Logger LOG = Logger.getLogger(Moods.class.getName());

    @Inject
    Placement placement;

    private @Nullable Sentiment sentiment;
    private boolean missing;

    /** Of the theme's latest notes; the weights know English only. One statement. */
    Mood of(long theme) {
        Sentiment judge = sentiment();
        if (judge == null) {
            return Mood.UNKNOWN;
        }
        List<Boolean> negative = placement.sql().list("""
                select embedding, embedding_version from observation
                where theme_id = ? and status = 'pooled' and language = ? and embedding is not null
                order by received_at desc, id desc limit ?""",
                row -> judge.knows(row.getString("embedding_version"))
                        ? Boolean.valueOf(judge.isNegative(Vectors.fromBytes(row.getBytes("embedding"))))
                        : null,
                theme, Language.ENGLISH, Mood.MOST).stream().filter(one -> one != null).toList();
        return new Mood((int) negative.stream().filter(one -> one).count(), negative.size());
    }

    private synchronized @Nullable Sentiment sentiment() {
        if (sentiment == null && !missing) {
            try {
                sentiment = new Sentiment();
            } catch (ModelUnavailable unavailable) {
                missing = true;
                LOG.log(Level.WARNING, "How notes sound is not told: {0}", unavailable.getMessage());
            }
        }
        return sentiment;
    }
}
