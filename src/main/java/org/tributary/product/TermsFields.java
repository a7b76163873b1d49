package org.tributary.product;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Invalid;

/** The fields of an object that somebody sent; each is what it should be, or is named as wrong. */
final class TermsFields {

    private final JsonObject of;
    private final String path;

    /** @param path where the object stands, empty for the outermost */
    TermsFields(JsonObject of, String path) {
        this.of = of;
        this.path = path;
    }

    /** Empty where it is missing; numbers and truth values are taken as they are written. */
    String text(String name) {
        return textOf(of.getOrDefault(name, JsonValue.NULL), name);
    }

    private String textOf(JsonValue value, String name) {
        return switch (value.getValueType()) {
            case NULL -> "";
            case STRING -> ((JsonString) value).getString().strip();
            case NUMBER -> ((JsonNumber) value).toString();
            case TRUE -> Question.YES;
            case FALSE -> Question.NO;
            default -> throw new Invalid(path + name, "platform.error.json");
        };
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        array(name).forEach(one -> texts.add(textOf(one, name)));
        return texts;
    }

    List<TermsFields> objects(String name) {
        List<TermsFields> objects = new ArrayList<>();
        for (JsonValue one : array(name)) {
            if (!(one instanceof JsonObject object)) {
                throw new Invalid(path + name, "platform.error.json");
            }
            objects.add(new TermsFields(object, path + name + "." + objects.size() + "."));
        }
        return objects;
    }

    private JsonArray array(String name) {
        JsonValue value = of.getOrDefault(name, JsonValue.NULL);
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (!(value instanceof JsonArray array)) {
            throw new Invalid(path + name, "platform.error.json");
        }
        return array;
    }

    /** A word of a list. */
    <T> T word(String name, String sentence, Function<String, Optional<T>> known) {
        String word = text(name);
        return known.apply(word).orElseThrow(() -> new Invalid(path + name, sentence, word));
    }

    <T> Function<String, Optional<T>> among(T[] all, Function<T, String> code) {
        return word -> Arrays.stream(all).filter(one -> code.apply(one).equals(word)).findFirst();
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new Invalid(path + name, "platform.error.date");
        }
    }
}
