package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
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

    /** The notes of a theme, and how the latest of them sound: one statement. */
    record Heard(List<PoolNote> notes, Mood mood) {
    }

    /** The weights know English only. */
    Heard of(long theme) {
        Sentiment judge = judge();
        List<PoolNote> notes = new ArrayList<>();
        int[] counts = new int[2];
        placement.sql().list(PoolRows.COLUMNS + """
                , case when row_number() over (order by o.received_at desc, o.id desc) <= ? and o.language = ?
                    then o.embedding end as latest, o.embedding_version
                """ + PoolRows.FROM + " where o.theme_id = ? order by o.id", row -> {
            byte[] vector = row.getBytes("latest");
            if (judge != null && vector != null && judge.knows(row.getString("embedding_version"))) {
                counts[judge.isNegative(Vectors.fromBytes(vector)) ? 1 : 0]++;
            }
            return notes.add(PoolRows.readNote(row));
        }, Mood.MOST, Language.ENGLISH, theme);
        return new Heard(notes, new Mood(counts[1], counts[0] + counts[1]));
    }

    /** Null where its weights cannot be read. */
    synchronized @Nullable Sentiment judge() {
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
