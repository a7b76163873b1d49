package org.tributary.product;

import java.util.List;
import java.util.Locale;

/** What comes of the rules for a product or an option. A rule itself gives any of them but the first. */
public enum Verdict {

    /** An answer is missing. */
    OPEN, ELIGIBLE,
    /** Underwriting looks at it first. */
    REFER, NOT_ELIGIBLE;

    public static final List<Verdict> OUTCOMES = List.of(ELIGIBLE, REFER, NOT_ELIGIBLE);

    /** Whether the agent can go on with it. */
    public boolean isOpenToChoice() {
        return this == ELIGIBLE || this == REFER;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
