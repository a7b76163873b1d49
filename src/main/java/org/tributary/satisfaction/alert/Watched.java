package org.tributary.satisfaction.alert;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.platform.Vocabulary;
import org.tributary.satisfaction.GroupBy;
import org.tributary.satisfaction.Metric;

/**
 * What a rule looks at.
 *
 * @param metric the code of a {@link Metric}, or {@link #ACTIVE}
 * @param by     {@code NONE} for the whole, else line, state or touchpoint
 * @param cell   the code of the one line, state or touchpoint; empty for the whole
 */
public record Watched(String metric, GroupBy by, String cell) {

    /** The share of the enrolled who took part in the last four weeks; it is known of the network only. */
    public static final String ACTIVE = "active";

    /** What can be watched, in the order of a list. What agents take for their customers' impression raises no alert. */
    public static List<String> metrics() {
        return Stream.concat(Metric.ASKED.stream().filter(metric -> metric != Metric.IMPRESSION).map(Metric::code),
                Stream.of(ACTIVE)).toList();
    }

    /** The cell as a form sends it: empty for the whole, else {@code line:farm}. Empty where there is no such cell. */
    static Optional<Watched> of(String metric, String place) {
        String[] parts = place.split(":", 2);
        if (!metrics().contains(metric)) {
            return Optional.empty();
        }
        if (place.isEmpty()) {
            return Optional.of(new Watched(metric, GroupBy.NONE, ""));
        }
        return GroupBy.ofCode(parts[0]).filter(by -> parts.length == 2 && !metric.equals(ACTIVE)).flatMap(by -> vocabulary(by)
                .filter(codes -> codes.knows(parts[1])).map(codes -> new Watched(metric, by, parts[1])));
    }

    static Optional<Vocabulary> vocabulary(GroupBy by) {
        return switch (by) {
            case LINE -> Optional.of(Vocabulary.LINE);
            case STATE -> Optional.of(Vocabulary.STATE);
            case TOUCHPOINT -> Optional.of(Vocabulary.TOUCHPOINT);
            case NONE, WEEK, MONTH, AGENCY -> Optional.empty();
        };
    }

    Optional<Metric> figure() {
        return Metric.ofCode(metric);
    }

    double least() {
        return figure().filter(Metric::isNet).isPresent() ? -100 : 0;
    }

    double most() {
        return figure().filter(one -> one == Metric.INDEX || one == Metric.PULSE).isPresent() ? 1000 : 100;
    }
}
