package org.tributary.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with the fields of a command, so that a person hears everything at once. The last call is
 * {@link #done()}, which throws {@link Invalid} where anything was wrong.
 */
public final class Check {

    private final List<FieldError> errors = new ArrayList<>();

    public Check wrong(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, key, arguments));
        return this;
    }

    public Check that(boolean right, String field, String key, Object... arguments) {
        return right ? this : wrong(field, key, arguments);
    }

    /** A text that must be there, at most so many code points after trimming; empty where it is wrong. */
    public String text(String field, @Nullable String value, int most) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            wrong(field, "platform.error.required");
        } else if (text.codePointCount(0, text.length()) > most) {
            wrong(field, "platform.error.tooLong", most);
        }
        return text;
    }

    /** A code of a vocabulary. */
    public String code(String field, @Nullable String value, Predicate<String> known) {
        if (value == null || value.isBlank()) {
            wrong(field, "platform.error.required");
            return "";
        }
        if (!known.test(value)) {
            wrong(field, "platform.error.unknownCode", value);
        }
        return value;
    }

    /** Codes of a vocabulary; the first that is none is named. */
    public Check codes(String field, Collection<String> values, Predicate<String> known) {
        values.stream().filter(value -> !known.test(value)).findFirst()
                .ifPresent(value -> wrong(field, "platform.error.unknownCode", value));
        return this;
    }

    public void done() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    public Optional<FieldError> first() {
        return errors.stream().findFirst();
    }
}
