package org.tributary.insight;

import java.util.Locale;
import java.util.Set;

/** Where a theme stands. */
public enum ThemeStatus {

    OPEN,
    /** A curator does not want to see it; notes go on joining it. */
    MUTED,
    /** Went into another, which answers in its place. */
    MERGED,
    /** Has no notes any more and no heir. */
    ENDED;

    public boolean canBecome(ThemeStatus next) {
        Set<ThemeStatus> possible = switch (this) {
            case OPEN -> Set.of(MUTED, MERGED, ENDED);
            case MUTED -> Set.of(OPEN, MERGED, ENDED);
            case MERGED, ENDED -> Set.of(OPEN);
        };
        return possible.contains(next);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ThemeStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
