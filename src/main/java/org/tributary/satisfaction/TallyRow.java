package org.tributary.satisfaction;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A {@link Tally} as the database counts it. */
public record TallyRow(String metric, String group, LocalDate from, LocalDate to, long agent, long positive,
        long negative, long n, OffsetDateTime releasedAt) {

    Tally tally() {
        return new Tally(Metric.ofCode(metric).orElseThrow(), group, from, to, agent, (int) positive, (int) negative,
                (int) n, releasedAt.toInstant());
    }
}
