package org.tributary.people;

import java.time.LocalDate;

/** Who stands in today for somebody who is away, by key, and until when. */
public record StandIn(long deputy, String absent, LocalDate until) {
}
