package org.tributary.platform;

import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list as it stands in its URL: names and values, in the order of their names, without empty ones and without
 * what is no filter (the page's number, the saved view). Two of them are equal where they show the same.
 */
public record ListQuery(Map<String, String> values) implements Serializable {

    private static final Set<String> NO_FILTER = Set.of("page", "view", "check");
    private static final String NAME = "[A-Za-z][A-Za-z0-9]{0,30}";
    private static final int LONGEST_VALUE = 200;

    public ListQuery {
        Map<String, String> kept = new TreeMap<>();
        values.forEach((name, value) -> {
            String plain = value.strip();
            if (name.matches(NAME) && !NO_FILTER.contains(name) && !plain.isEmpty() && plain.length() <= LONGEST_VALUE) {
                kept.put(name, plain);
            }
        });
        values = Map.copyOf(kept);
    }

    /** From the text behind the question mark; what cannot be read is left out. */
    public static ListQuery of(@Nullable String text) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : (text == null ? "" : text).split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                try {
                    values.put(URLDecoder.decode(pair.substring(0, sign), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException notEncoded) {
                    continue;
                }
            }
        }
        return new ListQuery(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public ListQuery with(UnaryOperator<String> change) {
        return new ListQuery(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> change.apply(one.getValue()))));
    }

    /** As it stands behind the question mark. */
    public String text() {
        return new TreeMap<>(values).entrySet().stream().map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
