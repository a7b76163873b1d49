package org.tributary.satisfaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tributary.platform.Vocabulary;

/** Along what figures are broken down; at most one at a time. */
public enum GroupBy {

    NONE, WEEK, MONTH, LINE, STATE, TOUCHPOINT, AGENCY;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GroupBy> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether its groups are stretches of time. */
    public boolean isTime() {
        return this == WEEK || this == MONTH;
    }

    /** Whether the total is shown and not a cell of it. */
    public boolean isTotal() {
        return this == NONE || isTime();
    }

    /** The codes that each have a row, whatever is hidden; empty where they are no vocabulary. */
    public List<String> codes() {
        return switch (this) {
            case LINE -> Vocabulary.LINE.codes();
            case STATE -> Vocabulary.STATE.codes();
            case TOUCHPOINT -> Vocabulary.TOUCHPOINT.codes();
            case NONE -> List.of("all");
            case WEEK, MONTH, AGENCY -> List.of();
        };
    }
}
