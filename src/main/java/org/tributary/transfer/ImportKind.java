package org.tributary.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file holds, and its columns: those that must be there, and those that may. */
public enum ImportKind {

    OBSERVATIONS(List.of("clientId", "agent", "observedOn", "line", "state", "touchpoint", "kind", "text"),
            List.of("customerScore", "quotable")), RESPONSES(
                    List.of("responseId", "agent", "answeredOn", "line", "state", "touchpoint"),
                    List.of("nps", "csat", "ces", "text")), PEOPLE(
                            List.of("username", "name", "agency", "states", "lines", "roles"), List.of()), AGENCIES(
                                    List.of("agency"), List.of("ownerGroup", "tier", "tags"));

    private final List<String> required;
    private final List<String> optional;

    ImportKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** People and agencies; the rest is for managers, too. */
    public boolean isForAdministrators() {
        return this == PEOPLE || this == AGENCIES;
    }

    public List<String> required() {
        return required;
    }

    /** All of them, in the order in which they are best written. */
    public List<String> columns() {
        List<String> all = new java.util.ArrayList<>(required);
        all.removeIf(column -> column.equals("text"));
        all.addAll(optional.stream().filter(column -> !column.equals("text")).toList());
        if (knows("text")) {
            all.add("text");
        }
        return List.copyOf(all);
    }

    boolean knows(String column) {
        return required.contains(column) || optional.contains(column);
    }

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
