package org.tributary.satisfaction;

import java.util.Locale;

/** The life of a survey. */
public enum SurveyStatus {
    DRAFT, OPEN, CLOSED;

    boolean canBecome(SurveyStatus next) {
        return this == DRAFT && next == OPEN || this == OPEN && next == CLOSED;
    }

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
