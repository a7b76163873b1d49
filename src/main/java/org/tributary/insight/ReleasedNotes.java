package org.tributary.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.tributary.pooling.Language;
import org.tributary.pooling.Sentiment;
import org.tributary.pooling.Vectors;
import org.tributary.privacy.Contribution;

/**
 * Judges the released notes of a theme for the components above: they get who counts and what was judged, never the words, and
 * nothing of a note that waits for its release. Inside the caller's transaction, no door.
 */
@ApplicationScoped
public class ReleasedNotes {

    private static final String NOTES = """
            select c.id, c.person_id, c.owner_group_id, c.agency_id, c.week_received, c.line, c.state, c.touchpoint, c.release_id,
                o.received_at, o.text, o.language, o.embedding_version, case when o.language = ? then o.embedding end as vector
            from contribution c join observation o on o.id = c.source_id
            where c.set_key = ? and c.source = 'note' and c.release_id is not null and c.withdrawn_at is null
                and o.withdrawn_at is null and o.received_at >= ? order by c.id""";

    @Inject
    Placement placement;

    @Inject
    Moods moods;

    /**
     * A released note.
     *
     * @param batch the release that it came with; the size of a batch is shown
     * @param negative whether it sounds so; null where the machine cannot judge
     * @param fits whether the words fit what was asked
     */
    public record Note(Contribution contribution, long batch, Instant receivedAt, boolean fits, @Nullable Boolean negative) {
    }

    /**
     * One statement.
     *
     * @param theme the key of an insight's theme
     * @param fits of a note's words and its language
     */
    public List<Note> of(long theme, Instant since, BiPredicate<String, String> fits) {
        Sentiment judge = moods.judge();
        return placement.sql().list(NOTES, row -> new Note(contribution(row), row.getLong("release_id"),
                row.getTimestamp("received_at").toInstant(),
                fits.test(row.getString("text"), language(row)), judge == null ? null : negative(row, judge)),
                Language.ENGLISH, theme, since);
    }

    private static String language(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return language == null ? Language.ENGLISH : language;
    }

    private static @Nullable Boolean negative(ResultSet row, Sentiment judge) throws SQLException {
        byte[] vector = row.getBytes("vector");
        String version = row.getString("embedding_version");
        return vector == null || version == null || !judge.knows(version) ? null : judge.isNegative(Vectors.fromBytes(vector));
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        LocalDate week = Sql.date(row, "week_received");
        return new Contribution(row.getLong("id"), row.getLong("person_id"), row.getLong("owner_group_id"),
                row.getLong("agency_id"), week, row.getString("line"), row.getString("state"), row.getString("touchpoint"));
    }
}
