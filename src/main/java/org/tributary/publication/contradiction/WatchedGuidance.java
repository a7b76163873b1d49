package org.tributary.publication.contradiction;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A live guidance and an insight it answers, of which no contradiction is known yet.
 *
 * @param number the newest version that said something new
 * @param owner who answers for it
 * @param insight the key of the insight, or of the one it merged into
 * @param theme the key of its theme
 * @param since when that version went live
 */
public record WatchedGuidance(long key, UUID id, String title, int number, long owner, long insight, long theme,
        OffsetDateTime since) implements Serializable {

    static final String SELECT = """
            select new org.tributary.publication.contradiction.WatchedGuidance(p.id, p.publicId, v.text.title, p.askedNumber,
                coalesce(p.owner, p.creator), s.id, s.themeKey, w.liveAt)
            from PublicationVersion v join v.publication p join v.insights k, PublicationVersion w, Insight i, Insight s
            where v.number = p.liveNumber and p.kind = 'GUIDANCE' and w.publication = p and w.number = p.askedNumber
                and i.id = k and s.id = coalesce(i.mergedInto, i.id) and not exists (select c from Contradiction c
                    where c.publication = p.id and c.number = p.askedNumber and c.insight = s.id)
            order by p.id, s.id""";
}
