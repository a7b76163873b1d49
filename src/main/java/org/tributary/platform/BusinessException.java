package org.tributary.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule that was broken, in words that a person can read. It rolls the transaction back; a page shows its text, the API answers
 * its status. {@link #key()} names the text in the bundles.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    protected BusinessException(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The HTTP status that says the same. */
    public abstract int status();

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /** The fields that are wrong, empty where the whole act was refused. */
    public List<FieldError> errors() {
        return List.of();
    }
}
