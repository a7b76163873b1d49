package org.tributary.observation;

import java.util.Locale;

/** What the portal is not for, and belongs elsewhere. */
public enum ContactKind {

    CLAIMS, SERVICE, COMPLAINTS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
