package org.tributary.insight;

import java.time.Instant;

/** The figures of the week were released, on Monday or by hand; what others count through the gate follows now. */
public record FiguresReleased(Instant at) {
}
