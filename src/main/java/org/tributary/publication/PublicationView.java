package org.tributary.publication;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.AuditSubject;
import org.tributary.platform.AuditVersion;
import org.tributary.publication.text.TextDifference;

/**
 * A version of a publication as the current person sees it.
 *
 * @param urgency why a must-read beyond the budget could not wait, for those who write and approve
 * @param revision of the publication, to be sent back with a change
 * @param version the number of this version, from 1
 * @param liveVersion what readers see now, or null
 * @param newestVersion higher than {@code liveVersion} where one is in the works
 * @param acknowledged whether this person acknowledged it since the last material change
 * @param useful what this person said, or null
 * @param previous what the version before this one said, null in lists and for a first version
 * @param files those of this version
 * @param versions all of them, for those who write and approve; empty for others and in lists
 */
public record PublicationView(UUID id, Kind kind, long revision, int version, PublicationStatus status,
        PublicationText text, List<InsightName> insights, boolean material, Instant createdAt,
        @Nullable Instant approvedAt, @Nullable Instant liveAt, @Nullable String urgency, @Nullable String returnComment,
        @Nullable String withdrawnReason, @Nullable UUID replacedBy, @Nullable Integer liveVersion, int newestVersion,
        boolean acknowledged, @Nullable Boolean useful, @Nullable PublicationText previous, List<Line> versions,
        List<VersionFile> files, Care care)
        implements
            Serializable,
            AuditSubject,
            AuditVersion {

    /**
     * What its staff know of it.
     *
     * @param owner who answers for it, null for others and in lists
     * @param fallback who does while the owner is away, or null
     * @param told how many heard of its recall; null before, and for an audience that has no number
     */
    public record Care(@Nullable String owner, @Nullable String fallback, @Nullable Integer told) implements Serializable {

        static final Care NONE = new Care(null, null, null);
    }

    /** A version in a list of them. */
    public record Line(int number, PublicationStatus status, boolean material, @Nullable Instant liveAt)
            implements
                Serializable {
    }

    public PublicationView {
        insights = List.copyOf(insights);
        versions = List.copyOf(versions);
        files = List.copyOf(files);
    }

    PublicationView beside(@Nullable PublicationText before, List<Line> all) {
        return new PublicationView(id, kind, revision, version, status, text, insights, material, createdAt, approvedAt,
                liveAt, urgency, returnComment, withdrawnReason, replacedBy, liveVersion, newestVersion, acknowledged,
                useful, before, all, files, care);
    }

    PublicationView with(Care known) {
        return new PublicationView(id, kind, revision, version, status, text, insights, material, createdAt, approvedAt,
                liveAt, urgency, returnComment, withdrawnReason, replacedBy, liveVersion, newestVersion, acknowledged,
                useful, previous, versions, files, known);
    }

    /** What is different from the version before, sentence by sentence; empty where {@code previous} is not known. */
    public List<TextDifference.Part> difference() {
        return previous == null ? List.of() : TextDifference.between(previous.compared(), text.compared());
    }

    @Override
    public UUID subject() {
        return id;
    }

    /** The version in the works beside the live one, 0 for none or where this is the one. */
    public int pending() {
        return liveVersion != null && newestVersion > liveVersion && version != newestVersion ? newestVersion : 0;
    }

    public List<UUID> insightIds() {
        return insights.stream().map(InsightName::id).toList();
    }
}
