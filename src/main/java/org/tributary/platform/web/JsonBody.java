package org.tributary.platform.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import org.tributary.platform.Invalid;

/**
 * The body of a request, read but not yet understood: the resource looks up what the path names first, so that a hidden object
 * answers 404 whatever the body says.
 */
public final class JsonBody {

    private final Jsonb jsonb;
    private final String text;

    public JsonBody(Jsonb jsonb, String text) {
        this.jsonb = jsonb;
        this.text = text;
    }

    /**
     * The body as that record; an empty one as the record without values. Unknown fields are ignored.
     *
     * @throws Invalid where it is not JSON or a value has the wrong type
     */
    public <T> T as(Class<T> type) {
        try {
            T value = jsonb.fromJson(text.isBlank() ? "{}" : text, type);
            if (value == null) {
                throw new Invalid("body", "platform.error.json");
            }
            return value;
        } catch (JsonbException | jakarta.json.JsonException | ArithmeticException notUnderstood) {
            throw new Invalid("body", "platform.error.json");
        }
    }
}
