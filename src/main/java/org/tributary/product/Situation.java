package org.tributary.product;

import java.util.HashMap;
import java.util.Map;

/**
 * What a customer answered; it lives as long as the request that brought it. What is no possible answer counts as none.
 *
 * @param facts by the names of the questions
 */
public record Situation(String state, String segment, Map<String, String> facts) {

    public Situation {
        facts = Map.copyOf(facts);
    }

    static Situation of(String state, String segment, Map<String, String> facts) {
        return new Situation(state, segment, facts);
    }

    /** The answer by which a rule compares, empty for none. */
    String answer(ProductTerms terms, String fact) {
        return switch (fact) {
            case EligibilityRule.STATE -> state;
            case EligibilityRule.SEGMENT -> terms.segments().contains(segment) ? segment : "";
            default -> terms.question(fact).filter(question -> question.takes(facts.getOrDefault(fact, "")))
                    .map(question -> facts.getOrDefault(fact, "")).orElse("");
        };
    }

    /** Never the answers: whatever writes this somewhere must not write them. */
    @Override
    public String toString() {
        return "situation with " + new HashMap<>(facts).size() + " answers";
    }
}
