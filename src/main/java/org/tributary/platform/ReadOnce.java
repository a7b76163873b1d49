package org.tributary.platform;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one request that only reads asks the database for several times, it asks once: a page is composed of parts that do not
 * know of each other. The gate before all pages says which requests only read; everywhere else nothing is remembered.
 */
@RequestScoped
public class ReadOnce {

    private final Map<Object, Object> remembered = new HashMap<>();
    private boolean reading;

    /** From now on this request remembers what it read. */
    public void begin() {
        reading = true;
    }

    /** What was read under that key in this request, else what the question gives. Keys are values, such as records. */
    public static <T> T of(Object key, Supplier<T> question) {
        return isReading() ? CDI.current().select(ReadOnce.class).get().answer(key, question) : question.get();
    }

    /** What this request read under that key, where it did. */
    @SuppressWarnings("unchecked")
    public static <T> Optional<T> recall(Object key) {
        return isReading() ? Optional.ofNullable((T) CDI.current().select(ReadOnce.class).get().known(key)) : Optional.empty();
    }

    /** What this request has come to know on the way to something else. */
    public static void remember(Object key, Object value) {
        if (isReading()) {
            CDI.current().select(ReadOnce.class).get().answer(key, () -> value);
        }
    }

    private static boolean isReading() {
        try {
            return CDI.current().select(ReadOnce.class).get().reading();
        } catch (ContextNotActiveException | IllegalStateException outsideOfRequests) {
            return false;
        }
    }

    boolean reading() {
        return reading;
    }

    @Nullable
    Object known(Object key) {
        return remembered.get(key);
    }

    @SuppressWarnings("unchecked")
    <T> T answer(Object key, Supplier<T> question) {
        if (!remembered.containsKey(key)) {
            remembered.put(key, question.get());
        }
        return (T) remembered.get(key);
    }
}
