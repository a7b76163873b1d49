package org.tributary.satisfaction.explore;

import java.util.Arrays;
import java.util.Locale;

/** With what a period is compared. */
public enum Compare {

    /** The same weeks a year earlier where they are released, else the weeks before. */
    USUAL, YEAR, BEFORE, NONE;

    /** As URLs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is unknown is the usual one. */
    public static Compare ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElse(USUAL);
    }
}
