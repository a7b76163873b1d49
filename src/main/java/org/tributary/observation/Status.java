package org.tributary.observation;

import java.util.Locale;
import java.util.Set;

/** Where a note stands. Its owner sees less of it, see {@link Observation#statusForOwner}. */
public enum Status {

    /** Stored, not pooled yet. */
    RECEIVED,
    /** In a theme. */
    POOLED,
    /** Pooled, and like nothing else so far. */
    UNTHEMED,
    /** Set aside for compliance. */
    HELD,
    /** Could not be embedded. */
    FAILED,
    /** Taken back by its owner; its text is gone. */
    WITHDRAWN;

    public boolean canBecome(Status next) {
        Set<Status> possible = switch (this) {
            case RECEIVED -> Set.of(POOLED, UNTHEMED, HELD, FAILED, WITHDRAWN);
            case POOLED -> Set.of(UNTHEMED, HELD, WITHDRAWN);
            case UNTHEMED -> Set.of(POOLED, HELD, WITHDRAWN);
            case HELD, FAILED -> Set.of(RECEIVED, WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
        return possible.contains(next);
    }

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
