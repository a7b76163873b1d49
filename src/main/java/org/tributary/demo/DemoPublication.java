package org.tributary.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.publication.Advice;

/**
 * A publication of {@code demo/publications.txt}.
 *
 * @param things what it answers
 * @param states of its audience, empty for all; likewise its lines
 * @param effect {@code helped}, {@code nohelp} or empty
 * @param product the name of the product it presents, or empty
 */
record DemoPublication(String kind, String title, String body, Advice advice, List<String> things, List<String> states,
        List<String> lines, boolean mustRead, String effect, String product) {

    static List<DemoPublication> readAll() {
        return readAll("publications.txt");
    }

    static List<DemoPublication> readAll(String file) {
        List<DemoPublication> all = new ArrayList<>();
        for (String part : String.join("\n", DemoTexts.lines(file)).split("\n===\n")) {
            String[] halves = part.split("\n---\n", 2);
            Map<String, String> header = new HashMap<>();
            halves[0].lines().filter(line -> line.contains(":")).forEach(line -> {
                int colon = line.indexOf(':');
                header.put(line.substring(0, colon), line.substring(colon + 1).strip());
            });
            all.add(new DemoPublication(header.get("kind"), header.get("title"), part(halves[1], 0), advice(halves[1]),
                    DemoThing.list(header.get("things")), DemoThing.list(header.getOrDefault("states", "")),
                    DemoThing.list(header.getOrDefault("lines", "")), Boolean.parseBoolean(header.get("mustRead")),
                    header.getOrDefault("effect", ""), header.getOrDefault("product", "")));
        }
        return List.copyOf(all);
    }

    /** Its text, what to do, what to say and the same in Spanish stand one after the other, a line of two dashes between. */
    private static String part(String text, int number) {
        String[] parts = text.split("\n--\n");
        return number < parts.length ? parts[number].strip() : "";
    }

    private static Advice advice(String text) {
        return new Advice(part(text, 1), part(text, 2), part(text, 3), "", !part(text, 2).isEmpty());
    }

    /** Whether an agent is in its audience. */
    boolean isFor(DemoAgent agent) {
        return agent.worksIn(states) && (lines.isEmpty() || agent.lines().stream().anyMatch(lines::contains));
    }
}
