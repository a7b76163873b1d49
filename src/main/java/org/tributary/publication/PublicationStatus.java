package org.tributary.publication;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a version of a publication stands. */
public enum PublicationStatus {

    DRAFT, IN_REVIEW, APPROVED, SCHEDULED, LIVE, SUPERSEDED, WITHDRAWN, EXPIRED;

    private static final Set<PublicationStatus> PENDING = EnumSet.of(DRAFT, IN_REVIEW, APPROVED, SCHEDULED);

    /** Whether that may follow; what is over stays over. */
    public boolean canBecome(PublicationStatus next) {
        return switch (this) {
            case DRAFT -> next == IN_REVIEW || next == WITHDRAWN;
            case IN_REVIEW -> next == APPROVED || next == DRAFT || next == WITHDRAWN;
            case APPROVED -> next == LIVE || next == SCHEDULED || next == DRAFT || next == WITHDRAWN;
            case SCHEDULED -> next == LIVE || next == DRAFT || next == WITHDRAWN;
            case LIVE -> next == SUPERSEDED || next == WITHDRAWN || next == EXPIRED;
            case SUPERSEDED, WITHDRAWN, EXPIRED -> false;
        };
    }

    /** Not shown to readers yet. */
    public boolean isPending() {
        return PENDING.contains(this);
    }

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PublicationStatus ofCode(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst().orElseThrow();
    }
}
