package org.tributary.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invented names of {@code demo/names.txt}, by section. */
record DemoNames(List<String> agents, List<String> agencies, List<String> staff) {

    private static final Map<String, Integer> STAFF_ORDER = Map.of("curator", 0, "publisher", 1, "approver", 2, "compliance",
            3, "legal", 4, "chief", 5, "manager", 6, "admin", 7);

    static DemoNames read() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : DemoTexts.lines("names.txt")) {
            if (line.startsWith("#")) {
                section = line.substring(1).strip();
            } else if (!line.isBlank()) {
                sections.computeIfAbsent(section, name -> new java.util.ArrayList<>()).add(line.strip());
            }
        }
        return new DemoNames(sections.getOrDefault("agents", List.of()), sections.getOrDefault("agencies", List.of()),
                sections.getOrDefault("staff", List.of()));
    }

    String agent(int index) {
        return agents.get(index % agents.size());
    }

    String agency(int index) {
        return agencies.get(index);
    }

    String staff(String account) {
        return staff.get(STAFF_ORDER.get(account));
    }
}
