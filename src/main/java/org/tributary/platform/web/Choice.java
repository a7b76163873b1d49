package org.tributary.platform.web;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One thing that can be chosen: the value the page bean receives, of any type, and the words a person reads.
 * The value travels as its {@link #key()}, and is looked up again among the offered choices, so no converter is needed
 * and nothing that was not offered gets through.
 */
public record Choice(Object value, String label) {

    /** What the browser sends for this choice: the name of an enum constant, else the value's text. */
    public String key() {
        return keyOf(value);
    }

    static String keyOf(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** The whole numbers from {@code first} to {@code last}, both included, each labelled with itself. */
    public static List<Choice> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> new Choice(number, Integer.toString(number))).toList();
    }
}
