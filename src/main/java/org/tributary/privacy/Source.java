package org.tributary.privacy;

import java.util.Locale;

/** What a contribution comes from; each is counted in one set only. */
public enum Source {
    NOTE, SAME_HERE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Source of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
