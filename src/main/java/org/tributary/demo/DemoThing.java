package org.tributary.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the things that customers of the demo network say, with the wordings of {@code demo/things}.
 *
 * @param weight how often, among the steady ones
 * @param pattern {@code steady, rare, rising, seasonal:MM, confined, helped} or {@code nohelp}
 * @param impression what agents mostly think of the customer's mood, 0 to 10
 * @param wordings in English
 * @param otherWordings in other languages
 */
record DemoThing(String key, double weight, String title, String summary, List<String> lines, List<String> touchpoints,
        List<String> kinds, String pattern, int impression, List<String> wordings, List<String> otherWordings) {

    /** No text is used more often. */
    static final int MOST_USES = 12;

    /** All of them, the most frequent first. */
    static List<DemoThing> readAll() {
        return DemoTexts.lines("things.txt").stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> {
            String[] parts = line.split(" ");
            return read(parts[0], Double.parseDouble(parts[1]), DemoTexts.lines("things/" + parts[0] + ".txt"));
        }).toList();
    }

    private static DemoThing read(String key, double weight, List<String> lines) {
        Map<String, String> header = new HashMap<>();
        List<String> english = new ArrayList<>();
        List<String> others = new ArrayList<>();
        boolean body = false;
        for (String line : lines) {
            if (line.equals("---")) {
                body = true;
            } else if (!body) {
                int colon = line.indexOf(':');
                header.put(line.substring(0, colon), line.substring(colon + 1).strip());
            } else if (line.startsWith("es: ") || line.startsWith("it: ")) {
                others.add(line.substring(4).strip());
            } else if (!line.isBlank()) {
                english.add(line.strip());
            }
        }
        return new DemoThing(key, weight, header.get("title"), header.get("summary"), list(header.get("line")),
                list(header.get("touchpoint")), list(header.get("kind")), header.get("pattern"),
                Integer.parseInt(header.get("impression")), List.copyOf(english), List.copyOf(others));
    }

    static List<String> list(String joined) {
        return Arrays.stream(joined.split("\\|")).map(String::strip).filter(code -> !code.isEmpty()).toList();
    }

    boolean is(String wanted) {
        return pattern.equals(wanted);
    }

    /** How many notes its English wordings suffice for. */
    int most() {
        return wordings.size() * MOST_USES;
    }
}
