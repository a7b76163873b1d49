package org.tributary.people;

import java.util.Locale;

/** What whoever follows a link of an invitation finds. */
public enum LinkStatus {

    OPEN, USED, EXPIRED, REVOKED,
    /** A newer mail of the same invitation made it void. */
    REPLACED, UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
