package org.tributary.product;

import java.io.Serializable;

/**
 * One of the ordered rules: where the comparison holds, the outcome stands and later rules are not asked.
 *
 * @param fact a question's name, {@code state} or {@code segment}
 * @param value several are separated by {@code |}
 * @param option the option it is for, by its name; empty for the whole product
 */
public record EligibilityRule(String fact, Operator operator, String value, Verdict outcome, String reason, String option)
        implements
            Serializable {

    public static final String STATE = "state";
    public static final String SEGMENT = "segment";

    boolean isFor(String optionName) {
        return option.equals(optionName);
    }
}
