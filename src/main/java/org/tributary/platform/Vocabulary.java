package org.tributary.platform;

import java.util.List;
import java.util.Set;

/**
 * The codes that notes, people, audiences and answers share. Their words in a person's language stand in the texts under
 * {@code platform.vocabulary.<name>.<code>}.
 */
public enum Vocabulary {

    LINE("personal_auto", "homeowners", "renters", "umbrella", "life", "health", "commercial_auto", "general_liability",
            "property", "workers_comp", "bop", "professional", "cyber", "farm", "other"), TOUCHPOINT("prospecting", "quote",
                    "bind", "billing", "service", "claim", "renewal", "cancellation"), KIND("need", "complaint", "praise",
                            "product_gap", "price", "competitor", "process", "other"), STATE("AL", "AK", "AZ", "AR", "CA", "CO",
                                    "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME",
                                    "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND",
                                    "OH", "OK", "OR",
                                    "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "AS",
                                    "GU", "MP", "PR",
                                    "VI", "AA", "AE", "AP", "--");

    private final List<String> codes;
    private final Set<String> known;

    Vocabulary(String... codes) {
        this.codes = List.of(codes);
        this.known = Set.of(codes);
    }

    public List<String> codes() {
        return codes;
    }

    public boolean knows(String code) {
        return known.contains(code);
    }

    /** The key of a code's word in the texts. */
    public String key(String code) {
        return "platform.vocabulary." + name().toLowerCase(java.util.Locale.ROOT) + "." + code;
    }
}
