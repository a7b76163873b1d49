package org.tributary.observation;

import java.util.Locale;

/** What compliance is told of a note, which goes its way all the same. */
public enum FlagKind {

    /** It primarily expresses a grievance. */
    COMPLAINT,
    /** It holds a threat. */
    THREAT,
    /** Its author said the same over and over. */
    REPEATED;

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
