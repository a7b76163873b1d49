package org.tributary.insight;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.Check;
import org.tributary.platform.Vocabulary;

/**
 * What is looked for among the insights; empty means any. A search finds by word and by meaning, and orders by likeness unless
 * an order is chosen.
 */
public record InsightQuery(String q, String line, String state, String status, String sort) {

    static final Set<String> SORTS = Set.of("", "rising", "reach", "new");
    private static final int LONGEST = 400;

    /** @throws org.tributary.platform.Invalid naming what is unknown */
    public static InsightQuery of(@Nullable String q, @Nullable String line, @Nullable String state,
            @Nullable String status, @Nullable String sort) {
        InsightQuery query = new InsightQuery(text(q), text(line), text(state), text(status), text(sort));
        new Check().that(query.q.length() <= LONGEST, "q", "platform.error.tooLong", LONGEST)
                .that(query.line.isEmpty() || Vocabulary.LINE.knows(query.line), "line", "platform.error.unknownCode",
                        query.line)
                .that(query.state.isEmpty() || Vocabulary.STATE.knows(query.state), "state", "platform.error.unknownCode",
                        query.state)
                .that(query.status.isEmpty() || InsightStatus.ofCode(query.status).isPresent(), "status",
                        "platform.error.unknownCode", query.status)
                .that(SORTS.contains(query.sort), "sort", "platform.error.unknownCode", query.sort).done();
        return query;
    }

    public static InsightQuery all() {
        return new InsightQuery("", "", "", "", "");
    }

    public boolean searches() {
        return !q.isEmpty();
    }

    /** Whether line, state and status fit; a line or state that may not be shown of an insight does not find it. */
    boolean admits(ReleasedInsight insight) {
        return (status.isEmpty() || status.equals(insight.row().status()))
                && (line.isEmpty() || line.equals(insight.row().ownLine()) || insight.figures().findableLines().contains(line))
                && (state.isEmpty() || insight.figures().findableStates().contains(state));
    }

    Comparator<ReleasedInsight> order() {
        Comparator<ReleasedInsight> newest = Comparator.<ReleasedInsight, java.time.OffsetDateTime>comparing(
                one -> one.row().publishedAt()).reversed()
                .thenComparing(one -> one.row().key(), Comparator.reverseOrder());
        return switch (sort) {
            case "new" -> newest;
            case "reach" -> Comparator.<ReleasedInsight>comparingLong(one -> -one.figures().agents()).thenComparing(newest);
            default -> Comparator.<ReleasedInsight>comparingDouble(one -> -one.trend().urgency())
                    .thenComparing(newest);
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
