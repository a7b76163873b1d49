package org.tributary.insight;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An insight as it stands in the database, without any figure; {@code subject} names its released
 * figures, {@code source} is where the carrier has it from, or empty, {@code ownLine} the line it gave it then, and
 * {@code language} that of the notes behind it. */
public record InsightRow(long key, UUID id, long theme, String title, String summary, List<String> keywords, String status,
        String response, @Nullable OffsetDateTime respondedAt, OffsetDateTime publishedAt, byte[] embedding,
        String embeddingVersion, String subject, String source, String ownLine, String language) {

    static final String SELECT = """
            select new org.tributary.insight.InsightRow(i.id, i.publicId, i.themeKey, i.words.title, i.words.summary, i.words.keywords,
                i.response.status, i.response.text, i.response.at, i.publishedAt, i.words.embedding,
                i.words.embeddingVersion, i.subject, i.origin.source, i.origin.ownLine, i.language)
            from Insight i""";

    /** As the query selects it, the keywords in one text. */
    public InsightRow(long key, UUID id, long theme, String title, String summary, String keywords, String status,
            String response, @Nullable OffsetDateTime respondedAt, OffsetDateTime publishedAt, byte[] embedding,
            String embeddingVersion, String subject, String source, String ownLine, String language) {
        this(key, id, theme, title, summary,
                Arrays.stream(keywords.split("\\|")).filter(word -> !word.isEmpty()).toList(), status, response,
                respondedAt, publishedAt, embedding, embeddingVersion, subject, source, ownLine, language);
    }

    /** Whether the carrier began with it: then it is shown even while it has no figures. */
    public boolean isStarter() {
        return !source.isEmpty();
    }

    /** All its words, for a search. */
    String words() {
        return title + " " + summary + " " + String.join(" ", keywords);
    }
}
