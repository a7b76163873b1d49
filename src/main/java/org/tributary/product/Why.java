package org.tributary.product;

import java.io.Serializable;
import java.util.List;

/**
 * Why something is closed or open: the key of a sentence and what is set into it. A code of a state among the arguments is
 * put into words by whoever says it.
 */
public record Why(String key, List<Object> arguments) implements Serializable {

    public static final Why NOTHING = new Why("product.why.nothing", List.of());
    static final String WORDS = "product.why.words";
    static final String STATE = "product.why.state";

    public Why {
        arguments = List.copyOf(arguments);
    }

    static Why of(String key, Object... arguments) {
        return new Why(key, List.of(arguments));
    }

    /** The carrier's own words, as a rule gives them. */
    static Why said(String words) {
        return words.isEmpty() ? NOTHING : of(WORDS, words);
    }

    public boolean isNothing() {
        return key.equals(NOTHING.key);
    }
}
