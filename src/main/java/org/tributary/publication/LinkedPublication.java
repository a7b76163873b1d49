package org.tributary.publication;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.insight.Milestone;

/**
 * A publication that is live, or was until it was withdrawn, and an insight it answers.
 *
 * @param insight the key of the insight that is linked
 * @param survivor the key of the one it merged into, or null
 * @param survivorId its public id, or null
 * @param status {@code live} or {@code withdrawn}
 * @param received above 0 where it reached the current person
 */
public record LinkedPublication(long insight, @Nullable Long survivor, UUID insightId, @Nullable UUID survivorId, UUID id,
        String kind,
        String title,
        int version, OffsetDateTime createdAt, OffsetDateTime firstLiveAt, String status, long received) {

    static final String SELECT = """
            select new org.tributary.publication.LinkedPublication(i.id, i.mergedInto, i.publicId,
                (select s.publicId from Insight s where s.id = i.mergedInto), p.publicId, p.kind, v.text.title, v.number,
                p.createdAt, p.firstLiveAt, v.status, (select count(d.key.person) from PublicationDelivery d
                    where d.key.publication = p.id and d.key.person = :me))
            from PublicationVersion v join v.publication p join v.insights k, Insight i
            where i.id = k and (v.number = p.liveNumber
                or (p.liveNumber is null and v.status = 'withdrawn' and v.liveAt is not null))
            order by p.firstLiveAt, p.id""";

    /** As the API shows it inside an insight. */
    public record Part(UUID id, String title, String kind, String status, int version, LocalDate liveOn)
            implements
                Milestone {
    }

    Part part() {
        return new Part(id, title, kind, PublicationStatus.LIVE.code(), version, wentLive());
    }

    boolean isLive() {
        return status.equals(PublicationStatus.LIVE.code());
    }

    boolean answers(UUID asked) {
        return asked.equals(insightId) || asked.equals(survivorId);
    }

    LocalDate wentLive() {
        return firstLiveAt.toLocalDate();
    }

    /** From that day on there is an effect to name. */
    EffectWindow window() {
        return EffectWindow.of(createdAt.toLocalDate(), wentLive(), null);
    }
}
