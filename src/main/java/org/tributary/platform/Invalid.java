package org.tributary.platform;

import java.util.List;

/** The values given cannot be accepted; every wrong field is named. */
public class Invalid extends BusinessException {

    private final transient List<FieldError> errors;

    public Invalid(List<FieldError> errors) {
        super("platform.error.invalid");
        this.errors = List.copyOf(errors);
    }

    public Invalid(String field, String key, Object... arguments) {
        this(List.of(new FieldError(field, key, arguments)));
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
