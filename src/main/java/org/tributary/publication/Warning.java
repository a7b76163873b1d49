package org.tributary.publication;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a writer should know before it is submitted, as a text and its arguments. It keeps nobody from submitting.
 *
 * @param about the live publication it speaks of, or null
 * @param wantsReason whether a reason is asked for
 */
public record Warning(String key, List<Object> arguments, @Nullable UUID about, boolean wantsReason)
        implements
            Serializable {

    public Warning {
        arguments = List.copyOf(arguments);
    }

    static Warning of(String key, Object... arguments) {
        return new Warning(key, List.of(arguments), null, false);
    }
}
