package org.tributary.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What was said about a version on its way: why it could not wait, why it came back, why it was withdrawn. Replaced, never changed. */
@Embeddable
public class VersionRemarks {

    static final VersionRemarks NONE = new VersionRemarks();

    private @Nullable String urgency;
    @Column(name = "return_comment")
    private @Nullable String returnComment;
    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;
    private @Nullable Integer told;

    protected VersionRemarks() {
    }

    private VersionRemarks(@Nullable String urgency, @Nullable String returnComment, @Nullable String withdrawnReason,
            @Nullable Integer told) {
        this.urgency = urgency;
        this.returnComment = returnComment;
        this.withdrawnReason = withdrawnReason;
        this.told = told;
    }

    VersionRemarks cannotWait(@Nullable String reason) {
        return new VersionRemarks(reason, returnComment, withdrawnReason, told);
    }

    VersionRemarks cameBack(@Nullable String comment) {
        return new VersionRemarks(urgency, comment, withdrawnReason, told);
    }

    VersionRemarks withdrawn(@Nullable String reason) {
        return new VersionRemarks(urgency, returnComment, reason, told);
    }

    VersionRemarks told(int persons) {
        return new VersionRemarks(urgency, returnComment, withdrawnReason, persons);
    }

    /** How many were told that it was withdrawn. */
    @Nullable
    Integer told() {
        return told;
    }

    /** Why this must-read could not wait, where it was beyond the budget. */
    @Nullable
    String urgency() {
        return urgency;
    }

    @Nullable
    String returnComment() {
        return returnComment;
    }

    @Nullable
    String withdrawnReason() {
        return withdrawnReason;
    }
}
