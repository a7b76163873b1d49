package org.tributary.insight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order themes are listed. */
public enum ThemeSort {

    SIZE("f.size desc, t.id"),
    /** The youngest first. */
    NEW("t.created_at desc, t.id desc"),
    /** What grew most in four weeks, in notes. */
    GROWTH("f.recent - f.earlier desc, f.recent desc, t.id");

    private final String order;

    ThemeSort(String order) {
        this.order = order;
    }

    String order() {
        return order;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ThemeSort> ofCode(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }
}
