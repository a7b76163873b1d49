package org.tributary.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a note can end besides in a published insight. */
public enum EndKind {

    /** The carrier's own words settle it. */
    ANSWERED,
    /** A department of the carrier has it now. */
    PASSED,
    /** Nothing follows, for a reason that its authors read. */
    PARKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EndKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
