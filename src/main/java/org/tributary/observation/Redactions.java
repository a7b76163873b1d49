package org.tributary.observation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tributary.privacy.Redaction;

/** What was masked in a note, as the row keeps it: {@code name:2,phone:1}. */
final class Redactions {

    private Redactions() {
    }

    static String joined(List<Redaction> redactions) {
        return redactions.stream().map(one -> one.type() + ":" + one.count()).collect(Collectors.joining(","));
    }

    static List<Redaction> split(String joined) {
        return Arrays.stream(joined.split(",")).filter(part -> !part.isEmpty()).map(part -> {
            int colon = part.indexOf(':');
            return new Redaction(part.substring(0, colon), Integer.parseInt(part.substring(colon + 1)));
        }).toList();
    }
}
