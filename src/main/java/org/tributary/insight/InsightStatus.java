package org.tributary.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far the carrier is with an insight. Nothing that was answered becomes unanswered again. */
public enum InsightStatus {

    OPEN, HEARD, LOOKING, ACTING, DONE, DECLINED;

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InsightStatus> ofCode(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
    }

    /** Whether a response may set the next one; the same again carries a new text. */
    public boolean canBecome(InsightStatus next) {
        return switch (this) {
            case OPEN -> true;
            case HEARD, LOOKING, ACTING -> next != OPEN;
            case DONE, DECLINED -> next == this || next == LOOKING || next == ACTING || next == HEARD;
        };
    }

    /** What may follow, this one first. */
    public List<InsightStatus> next() {
        return Arrays.stream(values()).filter(this::canBecome).toList();
    }
}
