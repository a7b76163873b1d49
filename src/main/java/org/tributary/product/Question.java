package org.tributary.product;

import java.io.Serializable;
import java.util.List;

/**
 * What an agent asks the customer, and by which name the rules know the answer.
 *
 * @param fact the name, as {@code roof_age}
 * @param choices the answers there are, for a choice; empty otherwise
 */
public record Question(String fact, String words, Kind kind, List<String> choices) implements Serializable {

    /** How it is answered. */
    public enum Kind {

        NUMBER, CHOICE, YES_NO;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static final String YES = "yes";
    public static final String NO = "no";

    public Question {
        choices = List.copyOf(choices);
    }

    /** The answers that count; empty for a number. */
    public List<String> answers() {
        return kind == Kind.YES_NO ? List.of(YES, NO) : choices;
    }

    /** Whether that can be an answer. */
    public boolean takes(String answer) {
        return kind == Kind.NUMBER ? Operator.number(answer).isPresent() : answers().contains(answer);
    }
}
