package org.tributary.satisfaction.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tributary.platform.Interval;

/** When a rule raises an alert. */
public enum When {

    /** The figure lies below a threshold. */
    BELOW,
    /** The figure fell, or rose, against the comparable period. */
    FELL, ROSE;

    /** What a reading says: evidence, nothing that can be told apart from noise, or that the figure itself is on the right side. */
    public enum Verdict {
        EVIDENT, OPEN, INSIDE
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<When> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether it compares with a threshold, and not with another period. */
    public boolean hasThreshold() {
        return this == BELOW;
    }

    /**
     * @param threshold in the unit of the figure; a change has none
     * @param leastN    with fewer answers a reading says nothing, neither that it is so nor that it is over
     */
    Verdict of(Reading reading, double threshold, int leastN) {
        if (reading.n() < leastN) {
            return Verdict.OPEN;
        }
        Reading.Moved moved = reading.moved();
        return switch (this) {
            case BELOW -> verdict(reading.interval().high() < threshold, reading.shown() >= threshold);
            case FELL -> moved == null ? Verdict.OPEN : verdict(moved.interval().high() < 0, moved.by() >= 0);
            case ROSE -> moved == null ? Verdict.OPEN : verdict(isAboveZero(moved.interval()), moved.by() <= 0);
        };
    }

    private static boolean isAboveZero(Interval interval) {
        return interval.low() > 0;
    }

    private static Verdict verdict(boolean evident, boolean inside) {
        return evident ? Verdict.EVIDENT : inside ? Verdict.INSIDE : Verdict.OPEN;
    }
}
