package org.tributary.publication;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A publication on the desk of those who write and approve; {@code author} answers for it; {@code opposed} where notes since oppose it. */
public record DeskRow(UUID id, Kind kind, String title, int version, PublicationStatus status,
        @Nullable Integer liveVersion, String author, @Nullable OffsetDateTime liveAt,
        @Nullable OffsetDateTime publishAt, OffsetDateTime createdAt, boolean opposed) implements Serializable {

    static final String SELECT = """
            select new org.tributary.publication.DeskRow(p.publicId, p.kind, v.text.title, v.number, v.status,
                p.liveNumber, w.name, v.liveAt, v.text.publishAt, p.createdAt,
                (select count(c) from Contradiction c where c.publication = p.id and c.number = p.askedNumber
                    and v.number = p.liveNumber))
            from PublicationVersion v join v.publication p, Person w
            where w.id = coalesce(p.owner, p.creator) and v.status in :statuses
                and (v.number = p.newestNumber or v.number = p.liveNumber)
            order by p.createdAt desc, p.id desc""";

    /** As the query selects it. */
    public DeskRow(UUID id, String kind, String title, int version, String status, @Nullable Integer liveVersion,
            String author, @Nullable OffsetDateTime liveAt, @Nullable OffsetDateTime publishAt,
            OffsetDateTime createdAt, long contradictions) {
        this(id, Kind.valueOf(kind), title, version, PublicationStatus.ofCode(status), liveVersion, author, liveAt,
                publishAt, createdAt, contradictions > 0);
    }
}
