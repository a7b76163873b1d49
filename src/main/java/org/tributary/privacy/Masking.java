package org.tributary.privacy;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Masks personal data in free text. Stateless and safe for several threads; masking a masked text changes nothing.
 */
public final class Masking {

    /** The types a placeholder can name. */
    public static final Set<String> TYPES = Set.of("email", "phone", "card", "ssn", "iban", "ip", "name", "address",
            "birth_date", "policy_number", "other");

    /** A stretch of text of one type, in UTF-16 units. */
    record Span(int start, int end, String type) {

        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    private final StructuredData structured = new StructuredData();
    private final Names names = new Names();

    /** Masks structured data and every suspected name, as import and API do without asking. */
    public Masked mask(String raw) {
        return mask(raw, Set.of(), true);
    }

    /**
     * Masks structured data always, suspected names where told to.
     *
     * @param notPersons names as they stand in the text that the agent marked "not a person"; letter case and marks
     *     of accent do not matter; such a name is neither masked nor suspected
     * @param maskNames whether suspected names become {@code [name]}; else they are returned as suspects
     */
    public Masked mask(String raw, Set<String> notPersons, boolean maskNames) {
        Set<String> cleared = notPersons.stream().map(Masking::plain).collect(Collectors.toSet());
        Map<String, Integer> counts = new TreeMap<>();
        String text = raw;
        // What was masked may bring something else to light beside it; each round masks more, so this ends.
        while (true) {
            List<Span> spans = spans(text, cleared);
            List<Suspect> suspects = spans.stream().filter(span -> span.type().equals("name"))
                    .map(suspect(text)).toList();
            List<Span> masked = spans.stream().filter(span -> maskNames || !span.type().equals("name")).toList();
            if (masked.isEmpty()) {
                return new Masked(text, counts.entrySet().stream()
                        .map(one -> new Redaction(one.getKey(), one.getValue())).toList(), suspects);
            }
            masked.forEach(span -> counts.merge(span.type(), 1, Integer::sum));
            text = replace(text, masked);
        }
    }

    private static Function<Span, Suspect> suspect(String text) {
        return span -> new Suspect(span.start(), span.end(), text.substring(span.start(), span.end()));
    }

    private List<Span> spans(String text, Set<String> cleared) {
        List<Span> spans = structured.find(text);
        names.find(text).stream().filter(span -> spans.stream().noneMatch(span::overlaps))
                .filter(span -> !cleared.contains(plain(text.substring(span.start(), span.end())))).toList()
                .forEach(spans::add);
        return spans.stream().filter(span -> !span.type().isEmpty()).sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    private static String replace(String text, List<Span> masked) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Span span : masked) {
            result.append(text, from, span.start()).append('[').append(span.type()).append(']');
            from = span.end();
        }
        return result.append(text, from, text.length()).toString();
    }

    /**
     * The patterns simple enough to mark while somebody types, by type, as regular expressions that JavaScript and Java
     * read alike; {@code masking.js} holds the same ones. The server decides.
     */
    public Map<String, String> clientPatterns() {
        return StructuredData.SIMPLE;
    }

    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Adds the spans that do not touch one already taken, so that earlier patterns win. */
    static void add(List<Span> taken, Collection<Span> more) {
        for (Span span : more) {
            if (taken.stream().noneMatch(span::overlaps)) {
                taken.add(span);
            }
        }
    }
}
