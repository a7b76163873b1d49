package org.tributary.publication;

import java.io.Serializable;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live publication as it stands on a reader's shelf.
 *
 * @param asks whether this reader is asked to acknowledge it
 * @param acknowledged whether they did, since the last material change
 * @param due by when it asks to be acknowledged, where it does
 * @param effectiveTo until when it applies, where it ends
 * @param because why this reader gets it
 * @param opened whether they opened it before
 * @param again whether they acknowledged an earlier version, and it changed in substance since
 */
public record ShelfRow(UUID id, Kind kind, String title, int version, boolean mustRead, LocalDate effectiveFrom,
        Audience audience, OffsetDateTime liveAt, boolean acknowledged, boolean again, @Nullable LocalDate due,
        @Nullable LocalDate effectiveTo, Because because, boolean opened)
        implements
            Serializable {

    /** A must-read that waits for this reader. */
    public boolean asks() {
        return mustRead && !acknowledged;
    }

    ShelfRow dueOn(LocalDate day) {
        return new ShelfRow(id, kind, title, version, mustRead, effectiveFrom, audience, liveAt, acknowledged, again, day,
                effectiveTo, because, opened);
    }

    /** Newer than the first version. */
    public boolean isNewVersion() {
        return version > 1;
    }

    /**
     * A live version beside one of the reader's memberships, as the query selects them.
     *
     * @param acknowledged the highest version this reader acknowledged, or null
     * @param inNoted above 0 where this reader was in when version 1 went live, which decides for {@code noted}
     * @param askedAt since when it asks, null where it is no must-read
     */
    public record Pair(UUID id, String kind, String title, int number, int asked, boolean mustRead,
            LocalDate effectiveFrom, OffsetDateTime liveAt, Audience audience, Seat seat,
            @Nullable Integer acknowledged, long inNoted, @Nullable OffsetDateTime askedAt,
            @Nullable LocalDate effectiveTo, boolean opened) {

        static final String SELECT = """
                select new org.tributary.publication.ShelfRow.Pair(p.publicId, p.kind, v.text.title, v.number,
                    p.askedNumber, v.text.mustRead, v.text.effectiveFrom, v.liveAt, v.text.states, v.text.lines,
                    v.text.agencies, v.text.tiers, v.text.roles, v.text.noted, v.text.tags,
                    m.person.id, m.role, m.states, m.lines, a.publicId, a.tier, a.tags,
                    (select max(k.number) from Acknowledgement k where k.publication = p.id and k.person = :me),
                    (select count(t) from Publication q join q.audience t where q.id = p.id and t = :me), m.startsOn,
                    (select min(w.liveAt) from PublicationVersion w
                        where w.publication = p and w.number >= p.askedNumber and w.text.mustRead = true),
                    v.text.effectiveTo, (select count(o) from PublicationReceipt o
                        where o.publication = p.id and o.person = :me and o.deed = 'opened'))
                from PublicationVersion v join v.publication p, Membership m join m.agency a
                where v.number = p.liveNumber and m.person.id = :me and m.startsOn <= :today
                    and (m.endsOn is null or m.endsOn >= :today) order by v.liveAt desc, p.id desc""";

        public Pair(UUID id, String kind, String title, int number, int asked, boolean mustRead,
                LocalDate effectiveFrom, OffsetDateTime liveAt, String states, String lines, String agencies,
                String tiers,
                String roles, @Nullable String noted, String tags, long person, String role, String seatStates,
                String seatLines,
                UUID agency, String tier, String seatTags, @Nullable Integer acknowledged, long inNoted,
                LocalDate since,
                @Nullable Object askedAt, @Nullable LocalDate effectiveTo, long opened) {
            this(id, kind, title, number, asked, mustRead, effectiveFrom, liveAt,
                    AudienceColumns.audience(states, lines, agencies, tiers, roles, noted, tags),
                    new Seat(person, role, seatStates, seatLines, agency, tier, seatTags, since), acknowledged, inNoted,
                    moment(askedAt), effectiveTo, opened > 0);
        }

        /** What a subquery selects is as each driver gives it. */
        private static @Nullable OffsetDateTime moment(@Nullable Object selected) {
            return selected instanceof Timestamp time
                    ? time.toInstant().atOffset(ZoneOffset.UTC)
                    : (OffsetDateTime) selected;
        }

        boolean isIn() {
            return audience.noted() == null ? audience.includes(seat) : inNoted > 0;
        }

        ShelfRow row() {
            int read = acknowledged == null ? 0 : acknowledged;
            return new ShelfRow(id, Kind.valueOf(kind), title, number, mustRead, effectiveFrom, audience.forReaders(),
                    liveAt, read >= asked, read > 0 && read < asked, null, effectiveTo,
                    Because.of(audience, seat), opened);
        }
    }
}
