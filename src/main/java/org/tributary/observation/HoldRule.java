package org.tributary.observation;

import java.util.Locale;
import java.util.Optional;

/** Why a note is set aside until compliance has read it. */
public enum HoldRule {

    /** It is noted as being about a competitor. */
    COMPETITOR,
    /** Rates of a competitor that are not filed or not in force yet. */
    FUTURE_RATES,
    /** What a competitor pays its agents. */
    COMMISSIONS,
    /** A call to act alike. */
    CONCERTED;

    /** The rule that a note falls under, the gravest first. */
    static Optional<HoldRule> of(String kind, String text) {
        return MarketTalk.ruleOf(text).or(() -> kind.equals("competitor") ? Optional.of(COMPETITOR) : Optional.empty());
    }

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
