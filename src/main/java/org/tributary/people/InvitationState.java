package org.tributary.people;

import java.util.Locale;

/**
 * How far an invitation is. It waits until its mail has left (or somebody hands the link on), may bounce, and ends used or
 * revoked. Expired is what the clock makes of an open one; sending it again opens it anew.
 */
public enum InvitationState {

    WAITING, SENT, BOUNCED, EXPIRED, USED, REVOKED;

    public boolean isOver() {
        return this == USED || this == REVOKED;
    }

    /** Whether the act that leads there is possible from here. */
    public boolean canBecome(InvitationState next) {
        return !isOver() && next != EXPIRED;
    }

    /** What its link opens. */
    LinkStatus link() {
        return switch (this) {
            case USED -> LinkStatus.USED;
            case REVOKED -> LinkStatus.REVOKED;
            case EXPIRED -> LinkStatus.EXPIRED;
            case WAITING, SENT, BOUNCED -> LinkStatus.OPEN;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InvitationState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
